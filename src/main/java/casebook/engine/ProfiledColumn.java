package casebook.engine;

import casebook.result.Column;
import casebook.result.Type;
import java.util.Set;

/**
 * A column to profile, by its place, since names may be anything: {@code c0} is its value, {@code x0} its place on a scale.
 * What can be asked of it depends on its type; of nested values, for one, only whether they are there.
 */
record ProfiledColumn(int index, Column column) {
    /** Other types whose values have an order that people know. */
    private static final Set<String> TIMES_OF_DAY = Set.of("TIME", "TIME_NS", "TIME WITH TIME ZONE", "TIMESTAMPTZ_NS");
    /** Long texts are cut: nobody reads more on a page. */
    private static final int LONGEST = 200;

    String value() {
        return "c" + index;
    }

    String scaled() {
        return "x" + index;
    }

    boolean isTime() {
        return column.type().isTime();
    }

    /** Whether values lie on a scale, so that a histogram tells something. */
    boolean isScaled() {
        return isTime() || column.type().isNumber() && !column.isLabel();
    }

    /** Whether values are names of something. */
    boolean isNaming() {
        return column.type() == Type.TEXT || column.type() == Type.BOOLEAN || column.isLabel();
    }

    boolean hasRange() {
        return column.type() != Type.BOOLEAN && (column.type() != Type.OTHER || TIMES_OF_DAY.contains(column.sqlType()));
    }

    boolean isComparable() {
        return hasRange() || column.type() == Type.BOOLEAN || column.sqlType().equals("UUID");
    }

    /** The place of a value on a scale: a DOUBLE or a TIMESTAMP; NULL for what has none. */
    String scale() {
        String scaled = "TRY_CAST(" + value() + " AS " + (isTime() ? "TIMESTAMP" : "DOUBLE") + ")";
        return "CASE WHEN isfinite(" + scaled + ") THEN " + scaled + " END AS " + scaled();
    }

    /** The type of {@link #scaled}. */
    Column scaleColumn() {
        return isTime() ? Types.column("", "TIMESTAMP") : Types.column("", "DOUBLE");
    }

    /** An aggregate of the column, short enough to be read. */
    String cut(String expression) {
        return column.sqlType().equals("VARCHAR") ? "left(" + expression + ", " + LONGEST + ")" : expression;
    }
}
