package casebook.engine;

import casebook.plan.Work;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;

/** What a query does, read off its parse tree. Where that doesn't tell, nothing is lost but time. */
final class WorkFinder {
    private static final Set<String> JOINS = Set.of("JOIN", "SET_OPERATION_NODE");
    private static final Set<String> COMPUTES =
            Set.of("PIVOT", "TABLE_FUNCTION", "RECURSIVE_CTE_NODE", "DISTINCT_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER");
    private static final Set<String> CLASSES = Set.of("WINDOW", "SUBQUERY");
    /** DuckDB's aggregates, which make one row of a table without GROUP BY too, and what makes rows of lists. */
    private static final Set<String> FUNCTIONS = Set.of((
            "any_value approx_count_distinct approx_quantile approx_top_k arbitrary arg_max arg_max_null arg_max_nulls_last arg_min arg_min_null "
            + "arg_min_nulls_last argmax argmin array_agg avg bit_and bit_or bit_xor bitstring_agg bool_and bool_or corr count count_if count_star "
            + "countif covar_pop covar_samp entropy favg first fsum geomean group_concat histogram histogram_exact kahan_sum kurtosis kurtosis_pop last list "
            + "listagg mad max max_by mean median min min_by mode product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count "
            + "regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy reservoir_quantile sem skewness stddev stddev_pop stddev_samp "
            + "string_agg sum sum_no_overflow sumkahan unlist unnest var_pop var_samp variance").split(" "));

    private WorkFinder() {}

    /** The most costly of what stands in a tree. */
    static Work in(JsonElement tree) {
        return switch (tree) {
            case JsonArray array -> in(array, Work.PICKS);
            case JsonObject object -> in(object.asMap().values(), itself(object));
            default -> Work.PICKS;
        };
    }

    private static Work in(Iterable<JsonElement> trees, Work least) {
        Work most = least;
        for (JsonElement tree : trees) {
            Work found = most == Work.COMPUTES ? most : in(tree);
            most = found.compareTo(most) > 0 ? found : most;
        }
        return most;
    }

    private static Work itself(JsonObject object) {
        String type = TreeWalk.string(object, "type");
        boolean computes = COMPUTES.contains(type) || CLASSES.contains(TreeWalk.string(object, "class"))
                || type.equals("FUNCTION") && FUNCTIONS.contains(TreeWalk.path(object).getLast().toLowerCase(Locale.ROOT))
                || type.equals("ORDER_MODIFIER") && !TreeWalk.array(object, "orders").isEmpty()
                || !TreeWalk.array(object, "group_expressions").isEmpty() || TreeWalk.string(object, "aggregate_handling").equals("FORCE_AGGREGATES");
        return computes ? Work.COMPUTES : JOINS.contains(type) ? Work.JOINS : Work.PICKS;
    }
}
