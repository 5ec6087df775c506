package casebook.engine;

import casebook.result.Column;
import casebook.result.Type;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes whole results as CSV, by DuckDB, so that no row passes through Java. */
final class CsvExport {
    /**
     * What makes a spreadsheet take a text for a formula (OWASP, CSV Injection), full-width signs included. Some skip blanks
     * and what can't be seen, so it counts behind them too; a tab or a line's end is enough by itself.
     */
    private static final String FORMULA = "[\\t\\n\\r]|[\\s\\x{0}\\x{A0}\\x{2000}-\\x{200F}\\x{202F}\\x{3000}\\x{FEFF}]*[=+@＝＋－＠-]";
    private static final Pattern STARTS = Pattern.compile(FORMULA);

    private final Session session;

    CsvExport(Session session) {
        this.session = session;
    }

    /**
     * @param order an ORDER BY clause, or nothing
     * @param file below the folder that the database may write to
     */
    void write(String table, List<Column> columns, String order, Path file) throws SQLException {
        String cells = columns.stream().map(CsvExport::cell).collect(Collectors.joining(", "));
        session.execute("COPY (SELECT " + cells + " FROM (SELECT * FROM " + table + order + ")) TO "
                + Quote.text(file.toString()) + " (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"')");
    }

    private static String cell(Column column) {
        String name = Quote.name(column.name());
        boolean harmless = column.type() != Type.TEXT && column.type() != Type.OTHER;
        String value = harmless ? name : "CASE WHEN regexp_matches(" + name + "::VARCHAR, " + Quote.text("^(" + FORMULA + ")") + ") THEN '''' || " + name
                + "::VARCHAR ELSE " + name + "::VARCHAR END";
        return value + " AS " + Quote.name(defused(column.name()));
    }

    /** Names of columns may come from data too. */
    private static String defused(String name) {
        return STARTS.matcher(name).lookingAt() ? "'" + name : name;
    }
}
