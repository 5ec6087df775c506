package casebook.engine;

/**
 * How rows come to an operator of a plan.
 *
 * @param rows at most so many where they come from a table as they stand there; 0 where they are few or made on the way
 * @param shuffled whether threads decide on their order, however few they are: what GROUP BY and DISTINCT give, and windows
 */
record RowOrder(long rows, boolean shuffled) {
    /** DuckDB's row group, the piece of a table that one thread reads. */
    private static final long ROW_GROUP = 122_880;
    /** DuckDB's vector: windows share out even smaller tables. */
    private static final long VECTOR = 2_048;

    static final RowOrder FIXED = new RowOrder(0, false);
    static final RowOrder SHUFFLED = new RowOrder(0, true);

    /** Whether an aggregate gets them in an order that threads decide on. */
    boolean isOpen() {
        return shuffled || rows > ROW_GROUP;
    }

    /** Whether a window does that orders none of them. */
    boolean isOpenToWindows() {
        return shuffled || rows > VECTOR;
    }

    RowOrder with(RowOrder other) {
        return new RowOrder(Math.max(rows, other.rows), shuffled || other.shuffled);
    }

    /** A join keeps the order of its larger side, and which that is nobody knows. */
    RowOrder joined(RowOrder other) {
        return new RowOrder(Math.max(rows, other.rows), shuffled && other.shuffled);
    }
}
