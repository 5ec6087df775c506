package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.yaml.Fields;
import java.util.List;

/** Checks what a filter says of its choices, as far as they are written in the block. */
final class FilterCheck {
    private final Diagnostics diagnostics;

    FilterCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Fields fields, FilterSpec.Choices choices, boolean multiple, boolean all, List<Name> initial) {
        if (multiple && choices instanceof FilterSpec.Periods) {
            diagnostics.add(Diagnostic.invalid(fields.entry("multiple").orElseThrow().keySpan(), "of periods one is chosen")
                    .withHint("take `multiple` out, or list years as `values`"));
        }
        if (!multiple && initial.size() > 1) {
            diagnostics.add(Diagnostic.invalid(initial.get(1).span(), "one choice can be the default")
                    .withHint("write `multiple: true` to let readers choose several"));
        }
        List<String> known = texts(choices);
        for (Name name : known.isEmpty() ? List.<Name>of() : initial) {
            if (!known.contains(name.text()) && !(all && isAll(name, initial))) {
                diagnostics.add(Diagnostic.invalid(name.span(), "the default `" + name.text() + "` is not among the choices")
                        .withHint(Nearest.hint(name.text(), known)));
            }
        }
    }

    /** The word that stands for "all" where a default is written. */
    static boolean isAll(Name name, List<Name> initial) {
        return initial.size() == 1 && name.text().equals("all");
    }

    /** Those that are written; none where they come from a result. */
    private static List<String> texts(FilterSpec.Choices choices) {
        return switch (choices) {
            case FilterSpec.Listed listed -> listed.items().stream().map(item -> item.written().text()).toList();
            case FilterSpec.Periods periods -> periods.periods().stream().map(period -> period.label().text()).toList();
            case FilterSpec.Queried _ -> List.of();
        };
    }
}
