package casebook.result;

/** The types that matter for showing a value; each says which Java class {@link Table#value} gives. */
public enum Type {
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Long}, or {@link java.math.BigInteger} beyond its range. */
    INTEGER,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link Double}; NaN and infinities occur. */
    DOUBLE,
    /** {@link java.time.LocalDate}, or {@link String} for infinite dates and those beyond its range. */
    DATE,
    /** {@link java.time.LocalDateTime}, or {@link String} likewise; zoned values in the project's time zone. */
    TIMESTAMP,
    /** {@link java.time.Duration}; months count as 30 days, as in DuckDB's {@code epoch}. */
    INTERVAL,
    /** {@link String}. */
    TEXT,
    /** {@link String}, as the engine prints it: times, lists, structs, blobs … */
    OTHER;

    /** Whether values are numbers: right-aligned, and fit for an axis. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == DOUBLE;
    }

    /** Whether values lie on a time scale. */
    public boolean isTime() {
        return this == DATE || this == TIMESTAMP;
    }
}
