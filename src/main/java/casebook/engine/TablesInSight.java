package casebook.engine;

import casebook.engine.Shape.Field;
import casebook.result.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables of a FROM clause, and what a column's name means among them: tried in DuckDB's order, and unknown as soon as a
 * table whose columns aren't all known could be meant.
 *
 * @param joined what the columns that USING or NATURAL JOIN made one come from, by lower-case name
 * @param around the tables of the query around this one, or those before it in the same FROM
 */
record TablesInSight(List<TableInSight> tables, Map<String, Origin> joined, Optional<TablesInSight> around) {
    private static final Origin UNKNOWN = new Origin.Unknown();

    TablesInSight {
        tables = List.copyOf(tables);
        joined = Map.copyOf(joined);
    }

    static TablesInSight of(TableInSight table, Optional<TablesInSight> around) {
        return new TablesInSight(List.of(table), Map.of(), around);
    }

    /** Two sides of a join, side by side. */
    TablesInSight with(TablesInSight right, Map<String, Origin> shared, boolean filter) {
        var all = new ArrayList<>(tables);
        right.tables().forEach(table -> all.add(filter ? table.asFilter() : table));
        var merged = new HashMap<>(joined);
        if (!filter) {
            merged.putAll(right.joined());
        }
        merged.putAll(shared);
        return new TablesInSight(all, merged, around);
    }

    boolean open() {
        return visible().anyMatch(table -> table.shape().open());
    }

    /** Whether a plain name is a column, here or around. */
    boolean hasColumn(String name) {
        return visible().anyMatch(table -> !table.shape().named(name).isEmpty())
                || around.filter(outer -> outer.hasColumn(name)).isPresent();
    }

    /**
     * What a name means.
     *
     * @param names as written, between dots
     * @param aliases the query's own columns so far, by lower-case name, which mean something where no table's column does
     */
    Origin find(List<String> names, Map<String, Origin> aliases) {
        if (names.size() == 1) {
            return plain(names.getFirst(), aliases);
        }
        return dotted(names).or(() -> open() ? Optional.of(UNKNOWN) : around.map(outer -> outer.find(names, Map.of())))
                .orElse(UNKNOWN);
    }

    private Origin plain(String name, Map<String, Origin> aliases) {
        return column(name).orElseGet(() -> {
            Origin alias = aliases.get(name.toLowerCase(Locale.ROOT));
            boolean row = tables.stream().anyMatch(table -> table.is(name));
            boolean outer = around.filter(tables -> tables.open() || tables.hasColumn(name)).isPresent();
            if (open() || row || alias != null && outer) {
                return UNKNOWN;
            }
            return alias != null ? alias : around.map(tables -> tables.plain(name, Map.of())).orElse(UNKNOWN);
        });
    }

    /** {@code table.column}, {@code schema.table.column}, or a field of a column. */
    private Optional<Origin> dotted(List<String> names) {
        String first = names.getFirst();
        return switch (names.size()) {
            case 2 -> column(table -> table.is(first), names.get(1)).or(() -> column(first).map(TablesInSight::field));
            case 3 -> column(table -> table.is(first, names.get(1)), names.get(2))
                    .or(() -> column(table -> table.is(first), names.get(1)).map(TablesInSight::field))
                    .or(() -> column(first).map(TablesInSight::field));
            default -> Optional.of(UNKNOWN);
        };
    }

    private static Origin field(Origin column) {
        return Origins.computed(List.of(column));
    }

    /** A column by its plain name; nothing if no table is known to have it. */
    private Optional<Origin> column(String name) {
        Origin one = joined.get(name.toLowerCase(Locale.ROOT));
        return one != null ? Optional.of(one) : one(visible(), name);
    }

    /** A column of the tables that are meant; nothing if they don't have it, unknown if that isn't sure. */
    private Optional<Origin> column(Predicate<TableInSight> meant, String name) {
        return one(tables.stream().filter(meant), name).or(() ->
                tables.stream().filter(meant).anyMatch(table -> table.shape().open()) ? Optional.of(UNKNOWN) : Optional.empty());
    }

    private static Optional<Origin> one(Stream<TableInSight> tables, String name) {
        List<Field> found = tables.flatMap(table -> table.shape().named(name).stream()).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.size() == 1 ? found.getFirst().origin() : UNKNOWN);
    }

    /** What {@code *} stands for; columns that were made one stand once, in the place of the first. */
    Shape star() {
        var fields = new ArrayList<Field>();
        var seen = new HashSet<String>();
        visible().flatMap(table -> table.shape().fields().stream()).forEach(field -> {
            Origin one = joined.get(field.name().toLowerCase(Locale.ROOT));
            if (one == null) {
                fields.add(field);
            } else if (seen.add(field.name().toLowerCase(Locale.ROOT))) {
                fields.add(new Field(field.name(), one));
            }
        });
        return new Shape(fields, open());
    }

    /** What {@code t.*} stands for. */
    Shape star(String table) {
        List<TableInSight> found = tables.stream().filter(each -> each.is(table)).toList();
        return found.size() == 1 ? found.getFirst().shape() : Shape.OPEN;
    }

    /** The names that both sides have. */
    List<String> shared(TablesInSight right) {
        var names = new LinkedHashMap<String, String>();
        visible().flatMap(table -> table.shape().fields().stream()).map(Field::name)
                .filter(name -> right.visible().anyMatch(table -> !table.shape().named(name).isEmpty()))
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private Stream<TableInSight> visible() {
        return tables.stream().filter(table -> !table.hidden());
    }
}
