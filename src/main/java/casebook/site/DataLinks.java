package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges the addresses of a column of data; what is wrong with them is one warning, however many rows it has. */
final class DataLinks {
    private static final int SHOWN = 60;

    private final Name column;
    private final PageWork work;
    private final Links links;
    private final List<Diagnostic> refused = new ArrayList<>();
    private String first = "";

    /** @param column as the author has written it */
    DataLinks(Name column, PageWork work, Links links) {
        this.column = column;
        this.work = work;
        this.links = links.ofData(refused::add);
    }

    /** The address to write for a link; nothing if there is none, or none to follow. */
    Optional<String> link(Object value) {
        return judged(value, address -> links.link(address, column.span()));
    }

    /** The address to write for a picture, likewise. */
    Optional<String> picture(Object value) {
        return judged(value, address -> links.picture(address, column.span()));
    }

    private Optional<String> judged(Object value, Function<String, Optional<String>> judge) {
        String address = value == null ? "" : value.toString();
        if (address.isBlank()) {
            return Optional.empty();
        }
        int before = refused.size();
        Optional<String> found = judge.apply(address);
        first = before == 0 && refused.size() > 0 ? address : first;
        return found;
    }

    /** Says what was wrong. */
    void report() {
        if (refused.isEmpty()) {
            return;
        }
        Diagnostic one = refused.getFirst();
        String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
        String what = refused.size() == 1 ? "an address in `" + column.text() + "` is shown as text, `" + shown + "`: "
                : refused.size() + " addresses in `" + column.text() + "` are shown as text, the first is `" + shown + "`: ";
        work.wrong(Diagnostic.warning(column.span(), what + one.message()).withHint(one.hint()));
    }
}
