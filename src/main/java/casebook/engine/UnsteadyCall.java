package casebook.engine;

import java.util.List;

/**
 * A place in SQL where a function is called whose result may depend on the order of rows.
 *
 * @param name in lower case
 * @param at where its name begins, in UTF-16 units of the SQL
 * @param arguments as written, each on one line
 * @param text the whole call, as it is compared with others
 * @param over whether it is called over a window, of which nothing orders the rows
 * @param pivots whether it stands behind the USING of a PIVOT, which takes no filter
 */
record UnsteadyCall(Unsteady kind, String name, int at, boolean distinct, List<String> arguments, String text, boolean over, boolean pivots) {
    /** In UTF-16 units: longer arguments are not repeated in a hint. */
    private static final int LONG = 40;

    /** Whether nothing in the plan tells that it is this one. */
    boolean isHidden() {
        return kind.isMacro() || pivots;
    }

    /** Whether it takes rows by their place in a window, which takes no filter then. */
    boolean isByPlace() {
        return over && (kind == Unsteady.PLACE || name.equals("first") || name.equals("last"));
    }

    String message() {
        return "`" + name + "()` " + switch (kind) {
            case SUM, MOMENT, SUM_MACRO -> "of floating-point numbers may give other last digits at each build";
            case LIST, LIST_MACRO -> "may give another order at each build";
            case PLACE -> name.equals("row_number") || name.equals("ntile") ? "may count rows in another order at each build"
                    : "may take another row at each build";
            case FIRST -> "may take another row at each build";
            case SKETCH -> "may give another result at each build";
        };
    }

    String hint() {
        return switch (kind) {
            case SUM, MOMENT, LIST, FIRST, PLACE -> over && kind != Unsteady.SUM ? "name an order that decides: `OVER (… ORDER BY id)`" : instead();
            case SUM_MACRO -> name.startsWith("geo") ? "add in a fixed order: `exp(avg(ln(" + first() + ") ORDER BY " + first() + "))`"
                    : "add exact numbers: `sum((x * w)::DECIMAL(18, 4)) / sum(w::DECIMAL(18, 4))`";
            case LIST_MACRO -> "name the order: `to_json(list(x ORDER BY id))`";
            case SKETCH -> name.equals("approx_top_k") ? "count exactly: `GROUP BY " + first() + " ORDER BY count(*) DESC, " + first() + " LIMIT 10`"
                    : "take the exact one: `quantile_cont(" + String.join(", ", shown().subList(0, Math.min(2, shown().size()))) + ")`";
        };
    }

    private String instead() {
        return switch (kind) {
            case SUM -> {
                String exact = "add exact numbers: `" + (name.equals("avg") || name.equals("mean") || name.equals("favg") ? "avg" : "sum")
                        + "(" + (distinct ? "DISTINCT " : "") + cast(first()) + ")" + (over ? " OVER (…)" : "") + "`";
                yield name.startsWith("regr_") ? inOrder() : over || distinct ? exact : exact + ", or " + inOrder();
            }
            // It goes through a table of its own, in whatever order that has.
            case MOMENT -> name.equals("entropy") ? "round it: `round(entropy(" + first() + "), 6)`" : inOrder();
            case LIST -> "name the order: `" + ordered(first()) + "`";
            default -> "name an order that decides: `" + ordered("id") + "`" + (name.equals("any_value") ? ", or where all are the same take `max(" + first() + ")`" : "");
        };
    }

    /** Numbers that are added by their size are added in the same order each time. */
    private String inOrder() {
        return "add in a fixed order: `" + ordered(String.join(", ", shown())) + "`";
    }

    private String ordered(String by) {
        return name + "(" + (distinct ? "DISTINCT " : "") + String.join(", ", shown()) + " ORDER BY " + by + ")";
    }

    private String first() {
        return shown().isEmpty() ? "x" : shown().getFirst();
    }

    private List<String> shown() {
        boolean fits = arguments.stream().mapToInt(String::length).sum() <= LONG;
        return fits ? arguments : arguments.size() == 1 ? List.of("x") : List.of("x", "y");
    }

    private static String cast(String argument) {
        boolean name = argument.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.\"".indexOf(c) >= 0);
        return (name ? argument : "(" + argument + ")") + "::DECIMAL(18, 4)";
    }
}
