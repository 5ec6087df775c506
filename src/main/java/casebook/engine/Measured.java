package casebook.engine;

import casebook.result.Column;
import casebook.result.Type;

/** A column of numbers or times, as a place on a scale. */
record Measured(Column column) {
    /** The column's name in SQL. */
    String name() {
        return Quote.name(column.name());
    }

    /** A DOUBLE: the number, or microseconds since 1970; NULL for what has no place on a scale. */
    String place() {
        String name = name();
        return switch (column.type()) {
            case DOUBLE -> "CASE WHEN isfinite(" + name + ") THEN " + name + "::DOUBLE END";
            case DATE, TIMESTAMP -> column.sqlType().endsWith("TIME ZONE")
                    ? "CASE WHEN isfinite(" + name + ") THEN epoch_us(" + name + ")::DOUBLE END"
                    : "CASE WHEN isfinite(" + name + "::TIMESTAMP) THEN epoch_us(" + name + "::TIMESTAMP)::DOUBLE END";
            default -> name + "::DOUBLE";
        };
    }

    /** Whether values are whole numbers. */
    boolean isWhole() {
        return column.type() == Type.INTEGER;
    }

    /**
     * In which of so many equal strips a place lies, from 0.
     *
     * @param place a DOUBLE in SQL
     */
    static String strip(String place, double least, double largest, int strips) {
        return largest > least ? "least(floor((" + place + " - " + number(least) + ") / " + number(largest - least) + " * " + strips + "), "
                + (strips - 1) + ")::INTEGER" : "0";
    }

    static String number(double value) {
        return "'" + value + "'::DOUBLE";
    }
}
