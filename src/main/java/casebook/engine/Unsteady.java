package casebook.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds of functions whose result depends on the order in which they are given rows: several threads hand rows over in an order of
 * their own. Which do was measured, with 1 to 8 threads over one and a half million rows.
 */
enum Unsteady {
    /** They add floating-point numbers, which gives other last digits in another order; whole numbers are added exactly. */
    SUM("avg", "favg", "fsum", "kahan_sum", "mean", "regr_avgx", "regr_avgy", "sum", "sumkahan"),
    /** They compute with floating-point numbers whatever they are given. */
    MOMENT("corr", "covar_pop", "covar_samp", "entropy", "kurtosis", "kurtosis_pop", "product", "regr_intercept", "regr_r2", "regr_slope",
            "regr_sxx", "regr_sxy", "regr_syy", "sem", "skewness", "stddev", "stddev_pop", "stddev_samp", "var_pop", "var_samp", "variance"),
    /** They are macros of DuckDB's, and add floating-point numbers. */
    SUM_MACRO("geomean", "geometric_mean", "wavg", "weighted_avg"),
    LIST("array_agg", "group_concat", "list", "listagg", "string_agg"),
    LIST_MACRO("json_group_array", "json_group_object"),
    FIRST("any_value", "arbitrary", "first", "last"),
    SKETCH("approx_quantile", "approx_top_k", "reservoir_quantile"),
    /** They take rows by their place; the other window functions go by values. */
    PLACE("first_value", "lag", "last_value", "lead", "nth_value", "ntile", "row_number");

    private static final Map<String, Unsteady> BY_NAME = Stream.of(values()).flatMap(kind -> kind.names.stream())
            .collect(Collectors.toMap(Function.identity(), Unsteady::of));

    private final List<String> names;

    Unsteady(String... names) {
        this.names = List.of(names);
    }

    private static Unsteady of(String name) {
        return Stream.of(values()).filter(kind -> kind.names.contains(name)).findFirst().orElseThrow();
    }

    /** @param name in any case */
    static Optional<Unsteady> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isMacro() {
        return this == SUM_MACRO || this == LIST_MACRO;
    }
}
