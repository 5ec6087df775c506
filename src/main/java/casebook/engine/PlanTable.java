package casebook.engine;

import casebook.plan.Relation;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A table that a plan reads. */
record PlanTable(String catalog, String schema, String name) {
    /** All of a plan. */
    static Set<PlanTable> of(JsonObject plan) {
        var found = new LinkedHashSet<PlanTable>();
        collect(plan, found);
        return found;
    }

    private static void collect(JsonObject node, Set<PlanTable> found) {
        at(node).ifPresent(found::add);
        for (JsonElement child : TreeWalk.array(node, "children")) {
            collect(child.getAsJsonObject(), found);
        }
    }

    /** The table that an operator reads itself. */
    static Optional<PlanTable> at(JsonObject node) {
        return node.get("function_data") instanceof JsonObject data && data.has("table")
                ? Optional.of(new PlanTable(TreeWalk.string(data, "catalog"), TreeWalk.string(data, "schema"), TreeWalk.string(data, "table")))
                : Optional.empty();
    }

    /** The cell or seed that it is, if it is no attached table. */
    Relation relation() {
        return new Relation(schema, name);
    }

    String sql() {
        return Quote.name(catalog) + "." + Quote.name(schema) + "." + Quote.name(name);
    }
}
