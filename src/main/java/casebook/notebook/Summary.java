package casebook.notebook;

/** What a column's values come to in a row of subtotals or totals; NULL counts for nothing. */
public enum Summary {
    SUM,
    MEAN,
    MIN,
    MAX,
    /** How many values there are. */
    COUNT;

    /** Whether only numbers have it. */
    public boolean needsNumbers() {
        return this == SUM || this == MEAN;
    }
}
