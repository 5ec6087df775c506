package casebook.engine;

import casebook.result.Column;
import casebook.result.Type;
import java.util.Map;

/** What DuckDB's types mean for showing their values. */
final class Types {
    private static final Map<String, Type> BY_NAME = Map.ofEntries(
            Map.entry("BOOLEAN", Type.BOOLEAN),
            Map.entry("TINYINT", Type.INTEGER), Map.entry("SMALLINT", Type.INTEGER), Map.entry("INTEGER", Type.INTEGER),
            Map.entry("BIGINT", Type.INTEGER), Map.entry("HUGEINT", Type.INTEGER), Map.entry("BIGNUM", Type.INTEGER),
            Map.entry("UTINYINT", Type.INTEGER), Map.entry("USMALLINT", Type.INTEGER), Map.entry("UINTEGER", Type.INTEGER),
            Map.entry("UBIGINT", Type.INTEGER), Map.entry("UHUGEINT", Type.INTEGER),
            Map.entry("FLOAT", Type.DOUBLE), Map.entry("DOUBLE", Type.DOUBLE),
            Map.entry("DATE", Type.DATE),
            Map.entry("TIMESTAMP", Type.TIMESTAMP), Map.entry("TIMESTAMP_S", Type.TIMESTAMP),
            Map.entry("TIMESTAMP_MS", Type.TIMESTAMP), Map.entry("TIMESTAMP_NS", Type.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", Type.TIMESTAMP),
            Map.entry("INTERVAL", Type.INTERVAL),
            Map.entry("VARCHAR", Type.TEXT));

    private Types() {}

    static Column column(String name, String sqlType) {
        return new Column(name, of(sqlType), sqlType);
    }

    static Type of(String sqlType) {
        if (sqlType.startsWith("DECIMAL(") && sqlType.endsWith(")")) {
            return Type.DECIMAL;
        }
        if (sqlType.startsWith("ENUM(") && sqlType.endsWith(")")) {
            return Type.TEXT;
        }
        return BY_NAME.getOrDefault(sqlType, Type.OTHER);
    }
}
