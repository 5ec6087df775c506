package casebook.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the order of rows through DuckDB's plan of a query, and finds where threads decide on it and the result depends on it. Plans
 * are read before they are optimised, so that they are what is written.
 */
final class OpenOrders {
    private static final Set<String> WHOLE = Set.of("BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT",
            "UINTEGER", "UBIGINT", "UHUGEINT");
    private static final Set<String> FLOATING = Set.of("DOUBLE", "FLOAT");
    /** Joins that only choose among the rows of their left side. */
    private static final Set<String> CHOOSING = Set.of("SEMI", "ANTI", "MARK", "SINGLE");

    private final UnsteadyCalls calls;
    private final Map<PlanTable, RowOrder> tables;
    private final Map<Long, RowOrder> expressions = new HashMap<>();
    private final Set<UnsteadyCall> marked = new HashSet<>();
    private final Set<UnsteadyCall> found = new HashSet<>();
    /** What has no mark: aggregates of macros, windows that take rows by their place, and what is no function. */
    private boolean macro;
    private boolean window;
    private boolean distinctOn;
    private boolean sample;
    private boolean innerLimit;
    private boolean topLimit;
    private JsonObject top;
    private RowOrder rows;

    private OpenOrders(UnsteadyCalls calls, Map<PlanTable, RowOrder> tables) {
        this.calls = calls;
        this.tables = tables;
    }

    /** @param tables in which order the rows of the plan's tables stand */
    static OpenOrders of(JsonObject plan, UnsteadyCalls calls, Map<PlanTable, RowOrder> tables) {
        var orders = new OpenOrders(calls, tables);
        orders.top = top(plan);
        orders.rows = orders.rows(plan);
        return orders;
    }

    /** What gives the query's own rows, behind the columns that are left out in the end. */
    private static JsonObject top(JsonObject node) {
        return switch (TreeWalk.string(node, "type")) {
            case "LOGICAL_MATERIALIZED_CTE" -> top(TreeWalk.array(node, "children").get(1).getAsJsonObject());
            case "LOGICAL_PROJECTION" -> top(TreeWalk.array(node, "children").get(0).getAsJsonObject());
            default -> node;
        };
    }

    /** That of the query's own rows. */
    RowOrder rows() {
        return rows;
    }

    /**
     * The calls that get rows in an order that threads decide on, where their result depends on it. DuckDB computes once what is
     * written twice, as in HAVING and ORDER BY: the first place is told.
     */
    List<UnsteadyCall> found() {
        var told = new ArrayList<UnsteadyCall>();
        Map<String, Integer> times = new HashMap<>();
        found.forEach(call -> times.merge(call.text(), 1, Integer::sum));
        for (UnsteadyCall call : calls.all()) {
            boolean same = found.contains(call) || !marked.contains(call) && times.containsKey(call.text());
            boolean unmarked = call.isHidden() ? macro : call.isByPlace() && window;
            if (unmarked || same && times.merge(call.text(), -1, Integer::sum) >= 0) {
                told.add(call);
            }
        }
        return told;
    }

    /** Whether DISTINCT ON keeps rows that no order decides on. */
    boolean distinctOn() {
        return distinctOn;
    }

    /** Whether a sample with a seed takes rows by their place. */
    boolean sample() {
        return sample;
    }

    /** Whether a LIMIT within the query cuts through rows that nothing orders. */
    boolean innerLimit() {
        return innerLimit;
    }

    /** Whether the query's own LIMIT does, if it cuts. */
    boolean topLimit() {
        return topLimit;
    }

    private RowOrder rows(JsonObject node) {
        return switch (TreeWalk.string(node, "type")) {
            case "LOGICAL_GET" -> PlanTable.at(node).map(table -> tables.getOrDefault(table, RowOrder.FIXED)).orElse(RowOrder.FIXED);
            case "LOGICAL_AGGREGATE_AND_GROUP_BY" -> aggregate(node);
            case "LOGICAL_WINDOW" -> window(node);
            case "LOGICAL_DISTINCT" -> distinct(node);
            case "LOGICAL_EXCEPT", "LOGICAL_INTERSECT" -> all(node).with(RowOrder.SHUFFLED);
            case "LOGICAL_ORDER_BY" -> new RowOrder(all(node).rows(), false);
            case "LOGICAL_LIMIT" -> limit(node);
            case "LOGICAL_SAMPLE" -> sample(node);
            case "LOGICAL_MATERIALIZED_CTE" -> {
                expressions.put(number(node, "table_index"), child(node, 0));
                yield child(node, 1);
            }
            case "LOGICAL_RECURSIVE_CTE" -> {
                RowOrder first = child(node, 0);
                expressions.put(number(node, "table_index"), first);
                yield first.with(child(node, 1));
            }
            case "LOGICAL_CTE_REF" -> expressions.getOrDefault(number(node, "cte_index"), RowOrder.FIXED);
            case String type when type.endsWith("_JOIN") || type.equals("LOGICAL_CROSS_PRODUCT") -> join(node);
            default -> all(node);
        };
    }

    private RowOrder child(JsonObject node, int index) {
        JsonArray children = TreeWalk.array(node, "children");
        return index < children.size() ? rows(children.get(index).getAsJsonObject()) : RowOrder.FIXED;
    }

    private RowOrder all(JsonObject node) {
        RowOrder together = RowOrder.FIXED;
        for (JsonElement child : TreeWalk.array(node, "children")) {
            together = together.with(rows(child.getAsJsonObject()));
        }
        return together;
    }

    private RowOrder join(JsonObject node) {
        RowOrder left = child(node, 0);
        RowOrder right = child(node, 1);
        return CHOOSING.contains(TreeWalk.string(node, "join_type")) ? left : left.joined(right);
    }

    private RowOrder aggregate(JsonObject node) {
        RowOrder child = all(node);
        for (JsonElement expression : TreeWalk.array(node, "expressions")) {
            call(expression.getAsJsonObject(), "filter", child.isOpen());
        }
        return TreeWalk.array(node, "groups").isEmpty() ? RowOrder.FIXED : RowOrder.SHUFFLED;
    }

    /** @param filter the key of the filter, which holds the mark */
    private void call(JsonObject expression, String filter, boolean open) {
        String name = qualified(expression);
        boolean depends = open && Unsteady.named(name).filter(kind -> depends(kind, name, expression)).isPresent();
        Optional<UnsteadyCall> call = mark(expression.get(filter)).flatMap(calls::at);
        call.ifPresent(marked::add);
        if (depends && call.isPresent()) {
            found.add(call.get());
        }
        macro |= depends && call.isEmpty();
    }

    private static boolean depends(Unsteady kind, String name, JsonObject expression) {
        boolean floating = TreeWalk.array(expression, "arguments").asList().stream().anyMatch(type -> FLOATING.contains(id(type)));
        return switch (kind) {
            case SUM, SUM_MACRO -> floating && TreeWalk.array(expression, "children").asList().stream().anyMatch(child -> !isWhole(child.getAsJsonObject()));
            case MOMENT -> floating || name.equals("entropy");
            case LIST, LIST_MACRO, FIRST, SKETCH, PLACE -> true;
        };
    }

    /** Whether a number is whole that is added as a floating-point number, which is exact then. */
    private static boolean isWhole(JsonObject expression) {
        return TreeWalk.string(expression, "type").equals("OPERATOR_CAST")
                && TreeWalk.array(expression, "arguments").asList().stream().allMatch(type -> WHOLE.contains(id(type)));
    }

    private static String id(JsonElement type) {
        return TreeWalk.string(type.getAsJsonObject(), "id");
    }

    private static String qualified(JsonObject expression) {
        List<JsonElement> path = TreeWalk.array(expression.getAsJsonObject("qname"), "path").asList();
        return path.isEmpty() ? "" : path.getLast().getAsString();
    }

    /** Where the mark stands in a filter. */
    private static Optional<Long> mark(JsonElement filter) {
        return switch (filter) {
            case JsonArray array -> array.asList().stream().flatMap(item -> mark(item).stream()).findFirst();
            case JsonObject object when object.get("value") instanceof JsonObject value && isMark(value) -> Optional.of(number(object, "query_location"));
            case JsonObject object -> object.entrySet().stream().flatMap(member -> mark(member.getValue()).stream()).findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static boolean isMark(JsonObject value) {
        return value.get("value") != null && value.get("value").isJsonPrimitive() && value.get("value").getAsString().equals(String.valueOf(UnsteadyCalls.MARK));
    }

    private RowOrder window(JsonObject node) {
        RowOrder child = all(node);
        boolean streaming = true;
        for (JsonElement element : TreeWalk.array(node, "expressions")) {
            JsonObject expression = element.getAsJsonObject();
            boolean ordered = !TreeWalk.array(expression, "orders").isEmpty();
            boolean parted = !TreeWalk.array(expression, "partitions").isEmpty();
            streaming &= !ordered && !parted;
            if (!ordered && TreeWalk.string(expression, "type").equals("WINDOW_AGGREGATE")) {
                call(expression, "filters", parted ? child.isOpen() : child.isOpenToWindows());
            } else if (!ordered && TreeWalk.array(expression, "arg_orders").isEmpty()) {
                window |= isPlace(expression) && (child.shuffled() || parted && child.isOpenToWindows());
            }
        }
        return streaming ? child : child.with(RowOrder.SHUFFLED);
    }

    private static boolean isPlace(JsonObject expression) {
        String type = TreeWalk.string(expression, "type").replace("WINDOW_", "").toLowerCase(Locale.ROOT);
        return Unsteady.named(type).filter(kind -> kind == Unsteady.PLACE).isPresent();
    }

    private RowOrder distinct(JsonObject node) {
        RowOrder child = all(node);
        List<JsonElement> targets = TreeWalk.array(node, "distinct_targets").asList();
        boolean decided = TreeWalk.array(node.getAsJsonObject("order_by"), "orders").asList().stream()
                .anyMatch(order -> !targets.contains(order.getAsJsonObject().get("expression")));
        distinctOn |= TreeWalk.string(node, "distinct_type").equals("DISTINCT_ON") && !decided && child.isOpen();
        return RowOrder.SHUFFLED;
    }

    private RowOrder limit(JsonObject node) {
        RowOrder child = all(node);
        JsonObject size = node.getAsJsonObject("limit_val");
        boolean constant = TreeWalk.string(size, "type").equals("CONSTANT_VALUE");
        topLimit |= child.shuffled() && node == top;
        innerLimit |= child.shuffled() && node != top;
        return new RowOrder(constant ? Math.min(child.rows(), number(size, "constant_integer")) : child.rows(), child.shuffled());
    }

    private RowOrder sample(JsonObject node) {
        RowOrder child = all(node);
        JsonObject options = node.getAsJsonObject("sample_options");
        boolean seeded = options != null && !TreeWalk.string(options, "seed").equals("-1");
        sample |= seeded && (child.shuffled() || child.isOpen() && TreeWalk.string(options, "method").equals("System"));
        return child;
    }

    /** Zeros are left out. */
    private static long number(JsonObject object, String key) {
        return object != null && object.has(key) ? object.get(key).getAsLong() : 0;
    }
}
