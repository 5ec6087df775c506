package casebook.engine;

import java.nio.file.Path;
import java.sql.SQLException;

/** Writes whole results as Parquet, by DuckDB, so that no row passes through Java. */
final class ParquetExport {
    private final Session session;

    ParquetExport(Session session) {
        this.session = session;
    }

    /**
     * @param order an ORDER BY clause, or nothing
     * @param file below the folder that the database may write to
     */
    void write(String table, String order, Path file) throws SQLException {
        session.execute("COPY (SELECT * FROM " + table + order + ") TO " + Quote.text(file.toString()) + " (FORMAT parquet)");
    }
}
