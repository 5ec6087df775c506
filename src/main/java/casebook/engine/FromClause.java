package casebook.engine;

import casebook.engine.Shape.Field;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Origin;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads which tables stand in a FROM clause, with their columns. */
final class FromClause {
    private final QueryOrigins queries;
    private final Function<Relation, Optional<List<Column>>> columns;
    private final Map<String, Shape> expressions;

    /** @param expressions the common table expressions in sight, by lower-case name */
    FromClause(QueryOrigins queries, Function<Relation, Optional<List<Column>>> columns, Map<String, Shape> expressions) {
        this.queries = queries;
        this.columns = columns;
        this.expressions = expressions;
    }

    /** @param around what can be named besides: tables before it, and those of the query around */
    TablesInSight read(JsonObject from, Optional<TablesInSight> around) {
        List<String> names = QueryOrigins.texts(from, "column_name_alias");
        String alias = TreeWalk.string(from, "alias");
        return switch (TreeWalk.string(from, "type")) {
            case "EMPTY" -> new TablesInSight(List.of(), Map.of(), around);
            case "JOIN" -> join(from, around);
            case "BASE_TABLE" -> {
                List<String> path = TreeWalk.path(from);
                yield TablesInSight.of(new TableInSight(alias, path, table(path).renamed(names)), around);
            }
            case "SUBQUERY" -> subquery(alias, queries.query(
                    from.getAsJsonObject("subquery").getAsJsonObject("node"), expressions, around).renamed(names), around);
            case "EXPRESSION_LIST" -> subquery(alias, values(from).renamed(names), around);
            case "TABLE_FUNCTION" -> subquery(alias, function(from, names, around), around);
            default -> subquery(alias, Shape.OPEN, around);
        };
    }

    private static TablesInSight subquery(String alias, Shape shape, Optional<TablesInSight> around) {
        return TablesInSight.of(new TableInSight(alias, List.of(), shape), around);
    }

    private Shape table(List<String> path) {
        if (path.size() == 1) {
            return expressions.getOrDefault(path.getFirst().toLowerCase(Locale.ROOT), Shape.OPEN);
        }
        var relation = new Relation(String.join(".", path.subList(0, path.size() - 1)), path.getLast());
        return columns.apply(relation).map(known -> new Shape(known.stream().map(column -> new Field(column.name(),
                new Origin.Unchanged(new Origin.Source(relation.sql(), column.name())))).toList(), false)).orElse(Shape.OPEN);
    }

    /** Constants, mostly. */
    private Shape values(JsonObject from) {
        var fields = new ArrayList<Field>();
        for (JsonElement row : TreeWalk.array(from, "values")) {
            JsonArray cells = row.getAsJsonArray();
            for (int i = 0; i < cells.size(); i++) {
                Origin origin = expression(cells.get(i), Optional.empty());
                if (i == fields.size()) {
                    fields.add(new Field("col" + i, origin));
                } else {
                    fields.set(i, new Field("col" + i, Origins.computed(List.of(fields.get(i).origin(), origin))));
                }
            }
        }
        return new Shape(fields, false);
    }

    /** A function's columns are computed from its arguments; there may be more than are named. */
    private Shape function(JsonObject from, List<String> names, Optional<TablesInSight> around) {
        Origin origin = expression(TreeWalk.array(from.getAsJsonObject("function"), "arguments"), around);
        return new Shape(names.stream().map(name -> new Field(name, origin)).toList(), true);
    }

    private Origin expression(JsonElement element, Optional<TablesInSight> around) {
        var tables = new TablesInSight(List.of(), Map.of(), around);
        return new ExpressionOrigins(queries, expressions, tables, Map.of()).computed(element);
    }

    private TablesInSight join(JsonObject join, Optional<TablesInSight> around) {
        TablesInSight left = read(join.getAsJsonObject("left"), around);
        TablesInSight right = read(join.getAsJsonObject("right"), Optional.of(left));
        String type = TreeWalk.string(join, "join_type");
        String kind = TreeWalk.string(join, "ref_type");
        List<String> using = kind.equals("NATURAL") ? left.shared(right) : QueryOrigins.texts(join, "using_columns");
        var shared = new HashMap<String, Origin>();
        using.forEach(name -> shared.put(name.toLowerCase(Locale.ROOT), kind.equals("ASOF") ? new Origin.Unknown()
                : shared(type, left.find(List.of(name), Map.of()), right.find(List.of(name), Map.of()))));
        TablesInSight both = left.with(right, shared, type.equals("SEMI") || type.equals("ANTI"));
        // Which columns NATURAL made one isn't sure where one side has others.
        return kind.equals("NATURAL") && (left.open() || right.open()) ? subquery("", Shape.OPEN, around) : both;
    }

    private static Origin shared(String type, Origin left, Origin right) {
        return switch (type) {
            case "INNER", "LEFT", "SEMI", "ANTI" -> left;
            case "RIGHT" -> right;
            default -> Origins.computed(List.of(left, right));
        };
    }
}
