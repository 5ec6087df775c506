package casebook.engine;

import java.util.List;

/**
 * A table in a FROM clause.
 *
 * @param alias empty without one
 * @param path its name in full; empty for a subquery
 * @param hidden whether it only filters: the right side of a SEMI or ANTI JOIN
 */
record TableInSight(String alias, List<String> path, Shape shape, boolean hidden) {
    TableInSight(String alias, List<String> path, Shape shape) {
        this(alias, path, shape, false);
    }

    TableInSight asFilter() {
        return new TableInSight(alias, path, shape, true);
    }

    boolean is(String name) {
        return alias.isEmpty() ? !path.isEmpty() && path.getLast().equalsIgnoreCase(name) : alias.equalsIgnoreCase(name);
    }

    boolean is(String schema, String name) {
        return alias.isEmpty() && is(name)
                && path.subList(0, path.size() - 1).stream().anyMatch(part -> part.equalsIgnoreCase(schema));
    }
}
