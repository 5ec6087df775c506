package casebook.engine;

import casebook.engine.Shape.Field;
import casebook.result.Origin;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a SELECT gives, column by column. */
final class SelectList {
    /** What a {@code *} may carry that is understood here; anything else could choose columns by their names. */
    private static final Set<String> STAR = Set.of(
            "class", "type", "relation_name", "exclude_list", "replace_list", "rename_list");

    private final QueryOrigins queries;
    private final Map<String, Shape> expressions;
    private final TablesInSight tables;
    private final Map<String, Origin> aliases = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();

    SelectList(QueryOrigins queries, Map<String, Shape> expressions, TablesInSight tables) {
        this.queries = queries;
        this.expressions = expressions;
        this.tables = tables;
    }

    Shape read(JsonArray items) {
        boolean open = false;
        for (JsonElement element : items) {
            JsonObject item = element.getAsJsonObject();
            if (TreeWalk.string(item, "class").equals("STAR")) {
                Shape shape = star(item);
                open |= shape.open();
                fields.addAll(shape.fields());
            } else {
                item(item);
            }
        }
        return open ? Shape.OPEN : new Shape(fields, false);
    }

    private void item(JsonObject item) {
        List<String> names = QueryOrigins.texts(item, "column_names");
        String alias = TreeWalk.string(item, "alias");
        Origin origin = names.isEmpty() ? expression(item) : tables.find(names, aliases);
        fields.add(new Field(alias.isEmpty() && !names.isEmpty() ? names.getLast() : alias, origin));
        if (!alias.isEmpty()) {
            aliases.put(alias.toLowerCase(Locale.ROOT), origin);
        }
    }

    private Origin expression(JsonObject item) {
        return new ExpressionOrigins(queries, expressions, tables, aliases).computed(item);
    }

    private Shape star(JsonObject star) {
        if (star.keySet().stream().anyMatch(key -> !STAR.contains(key) && !key.startsWith("query_location"))) {
            return Shape.OPEN;
        }
        String table = TreeWalk.string(star, "relation_name");
        Shape all = table.isEmpty() ? tables.star() : tables.star(table);
        var excluded = new HashSet<String>();
        QueryOrigins.texts(star, "exclude_list").forEach(name -> excluded.add(name.toLowerCase(Locale.ROOT)));
        var replaced = new HashMap<String, Origin>();
        entries(star, "replace_list").forEach(entry -> replaced.put(
                TreeWalk.string(entry, "key").toLowerCase(Locale.ROOT), expression(entry.getAsJsonObject("value"))));
        var renamed = new HashMap<String, String>();
        entries(star, "rename_list").forEach(entry -> renamed.put(
                TreeWalk.string(entry.getAsJsonObject("key"), "column").toLowerCase(Locale.ROOT), TreeWalk.string(entry, "value")));
        return new Shape(all.fields().stream().filter(field -> !excluded.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> new Field(renamed.getOrDefault(field.name().toLowerCase(Locale.ROOT), field.name()),
                        replaced.getOrDefault(field.name().toLowerCase(Locale.ROOT), field.origin()))).toList(), all.open());
    }

    private static List<JsonObject> entries(JsonObject star, String key) {
        return TreeWalk.array(star, key).asList().stream().map(JsonElement::getAsJsonObject).toList();
    }
}
