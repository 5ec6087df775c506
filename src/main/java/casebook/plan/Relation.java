package casebook.plan;

/**
 * Something that SQL can read, by its full name in the database.
 *
 * @param schema {@code raw} for seeds, else the schema of a {@link Scope}; for a table of an attached
 *     database, the database's name and its schema: {@code shop.main}
 */
public record Relation(String schema, String name) {
    /** The schema of the seeds. */
    public static final String RAW = "raw";

    public boolean isSeed() {
        return schema.equals(RAW);
    }
}
