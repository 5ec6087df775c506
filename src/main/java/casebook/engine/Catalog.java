package casebook.engine;

import casebook.plan.Relation;
import casebook.result.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the database. */
final class Catalog {
    private final Session session;

    Catalog(Session session) {
        this.session = session;
    }

    /** The tables and views that are no cell's: seeds, and those of attached databases. Sorted by name. */
    Map<Relation, List<Column>> sources() throws SQLException {
        return session.query("""
                SELECT CASE WHEN database_name <> current_database() THEN database_name END, schema_name, table_name, column_name, data_type
                FROM duckdb_columns()
                WHERE NOT internal
                  AND (database_name NOT IN (current_database(), 'system', 'temp')
                    OR database_name = current_database() AND schema_name = 'raw')
                ORDER BY database_name <> current_database(), 2, 3, column_index""", rows -> {
                    var found = new LinkedHashMap<Relation, List<Column>>();
                    while (rows.next()) {
                        String database = rows.getString(1);
                        String schema = database == null ? rows.getString(2) : database + "." + rows.getString(2);
                        found.computeIfAbsent(new Relation(schema, rows.getString(3)), _ -> new ArrayList<>())
                                .add(Types.column(rows.getString(4), rows.getString(5)));
                    }
                    return found;
                });
    }

    /** The columns of a table or view, with their types. */
    List<Column> columns(Relation relation) throws SQLException {
        return describe("DESCRIBE " + relation.sql());
    }

    /** @param describe a DESCRIBE statement */
    List<Column> describe(String describe) throws SQLException {
        return session.query(describe, rows -> {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(Types.column(rows.getString(1), rows.getString(2)));
            }
            return columns;
        });
    }
}
