package casebook.plan;

import java.util.Comparator;

/**
 * Something that SQL can read, by its full name in the database.
 *
 * @param schema {@code raw} for seeds, else the schema of a {@link Scope}; for a table of an attached
 *     database, the database's name and its schema: {@code shop.main}
 */
public record Relation(String schema, String name) {
    /** The schema of the seeds. */
    public static final String RAW = "raw";
    /** The schema of a database that nobody writes. */
    private static final String MAIN = ".main";

    /** By schema, then by name. */
    public static final Comparator<Relation> ORDER = Comparator.comparing(Relation::schema).thenComparing(Relation::name);

    public boolean isSeed() {
        return schema.equals(RAW);
    }

    /** Whether it is there for one variation of a page alone; see {@link Varying#with}. */
    public boolean isVaried() {
        return schema.contains(" ") && !schema.contains(".");
    }

    /** The schema on the page itself of what may live in a variation's. */
    public String baseSchema() {
        String[] parts = schema.split(" ", 3);
        return isVaried() ? parts[parts.length == 3 ? 2 : 0] : schema;
    }

    /** A seed or an attached table as people write it: {@code raw.orders}, {@code shop.orders}. */
    public String written() {
        return (schema.endsWith(MAIN) ? schema.substring(0, schema.length() - MAIN.length()) : schema) + "." + name;
    }

    /** How SQL names it in full, quoted so that it can be nothing else: {@code "raw"."orders"}. */
    public String sql() {
        int dot = schema.indexOf('.');
        String place = dot < 0 ? quoted(schema) : quoted(schema.substring(0, dot)) + "." + quoted(schema.substring(dot + 1));
        return place + "." + quoted(name);
    }

    private static String quoted(String part) {
        return '"' + part.replace("\"", "\"\"") + '"';
    }
}
