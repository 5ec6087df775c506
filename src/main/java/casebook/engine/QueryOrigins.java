package casebook.engine;

import casebook.engine.Shape.Field;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Origin;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Follows the columns of a query down to those of the relations that it reads, through common table expressions and
 * subqueries.
 */
final class QueryOrigins {
    private static final Origin UNKNOWN = new Origin.Unknown();

    private final Function<Relation, Optional<List<Column>>> columns;

    /** @param columns of a relation, in their order; nothing where they aren't known */
    QueryOrigins(Function<Relation, Optional<List<Column>>> columns) {
        this.columns = columns;
    }

    /**
     * The origin of each column of a query.
     *
     * @param root its tree, with every relation's name in full
     * @param found its columns as the engine gives them; what doesn't agree with them is unknown
     */
    List<Origin> read(JsonObject root, List<Column> found) {
        Shape shape = query(root, Map.of(), Optional.empty());
        boolean sure = !shape.open() && shape.fields().size() == found.size();
        return IntStream.range(0, found.size())
                .mapToObj(i -> sure && agrees(shape.fields().get(i), found.get(i)) ? shape.fields().get(i).origin() : UNKNOWN).toList();
    }

    /** The second column of a name gets a number behind it. */
    private static boolean agrees(Field field, Column column) {
        return field.name().isEmpty() || field.is(column.name())
                || field.is(column.name().replaceFirst("_\\d+$", ""));
    }

    /**
     * What a query gives.
     *
     * @param outer the common table expressions in sight, by lower-case name
     * @param around the tables of the query around it
     */
    Shape query(JsonObject node, Map<String, Shape> outer, Optional<TablesInSight> around) {
        Map<String, Shape> expressions = expressions(node, outer, around);
        return switch (TreeWalk.string(node, "type")) {
            case "SELECT_NODE" -> select(node, expressions, around);
            case "SET_OPERATION_NODE" -> combined(node, expressions, around);
            case "RECURSIVE_CTE_NODE" -> query(node.getAsJsonObject("left"), expressions, around).ofUnknownOrigin();
            default -> Shape.OPEN;
        };
    }

    private Map<String, Shape> expressions(JsonObject node, Map<String, Shape> outer, Optional<TablesInSight> around) {
        var inSight = new HashMap<>(outer);
        for (JsonElement entry : TreeWalk.array(node.getAsJsonObject("cte_map"), "map")) {
            JsonObject expression = entry.getAsJsonObject().getAsJsonObject("value");
            JsonObject inner = expression.getAsJsonObject("query_node");
            Shape shape = inner == null ? Shape.OPEN : query(inner, Map.copyOf(inSight), around);
            inSight.put(TreeWalk.string(entry.getAsJsonObject(), "key").toLowerCase(Locale.ROOT),
                    shape.renamed(texts(expression, "aliases")));
        }
        return inSight;
    }

    private Shape select(JsonObject node, Map<String, Shape> expressions, Optional<TablesInSight> around) {
        var from = new FromClause(this, columns, expressions);
        TablesInSight tables = from.read(node.getAsJsonObject("from_table"), around);
        return new SelectList(this, expressions, tables).read(TreeWalk.array(node, "select_list"));
    }

    /** The rows of EXCEPT and INTERSECT are those of the first query; in those of UNION all must agree. */
    private Shape combined(JsonObject node, Map<String, Shape> expressions, Optional<TablesInSight> around) {
        List<Shape> parts = TreeWalk.array(node, "children").asList().stream()
                .map(child -> query(child.getAsJsonObject(), expressions, around)).toList();
        Shape first = parts.isEmpty() ? Shape.OPEN : parts.getFirst();
        return switch (TreeWalk.string(node, "setop_type")) {
            case "EXCEPT", "INTERSECT" -> first;
            case "UNION" -> parts.stream().allMatch(part -> !part.open() && part.fields().size() == first.fields().size())
                    ? agreed(parts) : Shape.OPEN;
            default -> Shape.OPEN;
        };
    }

    private static Shape agreed(List<Shape> parts) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < parts.getFirst().fields().size(); i++) {
            Field first = parts.getFirst().fields().get(i);
            int index = i;
            boolean same = parts.stream().allMatch(part -> part.fields().get(index).origin().equals(first.origin()));
            fields.add(new Field(first.name(), same ? first.origin() : UNKNOWN));
        }
        return new Shape(fields, false);
    }

    static List<String> texts(JsonObject object, String key) {
        return TreeWalk.array(object, key).asList().stream().map(JsonElement::getAsString).toList();
    }
}
