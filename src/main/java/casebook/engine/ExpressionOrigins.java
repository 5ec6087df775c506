package casebook.engine;

import casebook.engine.Shape.Field;
import casebook.result.Origin;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the columns that one expression is computed from. */
final class ExpressionOrigins {
    /** Those whose parts are all that they are computed from. */
    private static final Set<String> COMPOUND = Set.of("FUNCTION", "OPERATOR", "COMPARISON", "CONJUNCTION", "CASE", "CAST",
            "WINDOW", "BETWEEN", "COLLATE");
    /** What stands behind the arguments where SQL is written. */
    private static final List<String> LAST = List.of("order_bys", "filter", "partitions", "orders");
    private static final Set<String> CONSTANT = Set.of("CONSTANT", "PARAMETER", "TYPE");

    private final QueryOrigins queries;
    private final Map<String, Shape> expressions;
    private final TablesInSight tables;
    private final Map<String, Origin> aliases;
    private final Origins origins = new Origins();

    /** @param aliases the query's own columns so far, by lower-case name */
    ExpressionOrigins(QueryOrigins queries, Map<String, Shape> expressions, TablesInSight tables, Map<String, Origin> aliases) {
        this.queries = queries;
        this.expressions = expressions;
        this.tables = tables;
        this.aliases = aliases;
    }

    Origin computed(JsonElement expression) {
        walk(expression, Set.of());
        return origins.computed();
    }

    /** @param params the names that lambdas around give to their arguments */
    private void walk(JsonElement element, Set<String> params) {
        switch (element) {
            case null -> { }
            case JsonArray array -> array.forEach(item -> walk(item, params));
            case JsonObject object -> walkObject(object, params);
            default -> { }
        }
    }

    private void walkObject(JsonObject object, Set<String> params) {
        String kind = TreeWalk.string(object, "class");
        if (kind.isEmpty() || COMPOUND.contains(kind)) {
            object.entrySet().stream().filter(member -> !LAST.contains(member.getKey()))
                    .forEach(member -> walk(member.getValue(), params));
            LAST.forEach(key -> walk(object.get(key), params));
            return;
        }
        switch (kind) {
            case "COLUMN_REF" -> {
                List<String> names = QueryOrigins.texts(object, "column_names");
                if (!params.contains(names.getFirst())) {
                    origins.add(tables.find(names, aliases));
                }
            }
            case "SUBQUERY" -> subquery(object, params);
            case "LAMBDA" -> lambda(object, params);
            default -> {
                if (!CONSTANT.contains(kind)) {
                    origins.addUnknown();
                }
            }
        }
    }

    /** What EXISTS says depends on rows alone. */
    private void subquery(JsonObject subquery, Set<String> params) {
        Shape shape = params.isEmpty() ? queries.query(subquery.getAsJsonObject("subquery").getAsJsonObject("node"), expressions,
                Optional.of(tables)) : Shape.OPEN;
        boolean value = Set.of("SCALAR", "ANY").contains(TreeWalk.string(subquery, "subquery_type"));
        if (!value || shape.open()) {
            origins.addUnknown();
        }
        shape.fields().stream().map(Field::origin).forEach(origins::add);
        if (subquery.has("child")) {
            walk(subquery.get("child"), params);
        }
    }

    /** {@code lambda x: x + 1}. An arrow, which could have been one, takes a piece out of JSON: DuckDB 2 runs no other. */
    private void lambda(JsonObject lambda, Set<String> params) {
        var inner = new HashSet<>(params);
        if (TreeWalk.string(lambda, "syntax_type").equals("SINGLE_ARROW")) {
            walk(lambda.get("lhs"), params);
        } else {
            inner.addAll(names(lambda.getAsJsonObject("lhs")).toList());
        }
        walk(lambda.get("expr"), inner);
    }

    /** The names of {@code x} or {@code x, i}. */
    private static Stream<String> names(JsonObject left) {
        return switch (TreeWalk.string(left, "class")) {
            case "COLUMN_REF" -> Stream.of(QueryOrigins.texts(left, "column_names")).filter(names -> names.size() == 1)
                    .map(List::getFirst);
            case "FUNCTION" -> TreeWalk.array(left, "arguments").asList().stream()
                    .flatMap(argument -> names(argument.getAsJsonObject().getAsJsonObject("expression")));
            default -> Stream.empty();
        };
    }
}
