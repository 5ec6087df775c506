package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Name;
import casebook.plan.Arithmetic;
import casebook.plan.PageFilter;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** Refuses pages that would have too many states. */
final class StateLimit {
    private final int most;
    private final Diagnostics diagnostics;

    StateLimit(int most, Diagnostics diagnostics) {
        this.most = most;
        this.diagnostics = diagnostics;
    }

    /** Whether a page may have so many states; if not, that is said where the filter with the most choices stands. */
    boolean allows(Arithmetic arithmetic) {
        if (arithmetic.total().compareTo(BigInteger.valueOf(most)) <= 0) {
            return true;
        }
        Arithmetic.Factor largest = arithmetic.factors().stream().max(Comparator.comparing(Arithmetic.Factor::count)).orElseThrow();
        Name name = largest.filters().getLast().spec().name();
        Diagnostic found = Diagnostic.failed(name.span(), arithmetic.textWithNames() + " states, more than " + most)
                .withHint("offer fewer choices, put a filter on a page of its own, or raise the limit in notebooks/casebook.yml: `limits: {states: "
                        + arithmetic.total() + "}`");
        List<PageFilter> others = arithmetic.factors().stream().flatMap(factor -> factor.filters().stream())
                .filter(filter -> filter.spec().name() != name).toList();
        for (PageFilter other : others) {
            found = found.withNote(other.spec().name().span(), "times the choices of this filter");
        }
        diagnostics.add(found);
        return false;
    }

    /** What to say of sets that are too many on any page. */
    static String tooMany(Arithmetic sets) {
        return sets.textWithNames() + " states, more than any page may have";
    }
}
