package casebook.engine;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.notebook.Cell;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a finished database stand by itself, for other tools: views that need what only a run has become tables, and what
 * is declared of tables and columns is written beside them as comments.
 */
final class KeptDatabase {
    /** Says in the file that Casebook made it, and may replace it. */
    private static final String MARK = "made_by_casebook";

    private final Session session;
    private final Contents contents;

    KeptDatabase(Session session, Contents contents) {
        this.session = session;
        this.contents = contents;
    }

    /** Whether a file is a database that Casebook made; false for anything else. */
    static boolean isOurs(Path file) {
        try (Database database = Database.readOnly(file)) {
            return new Session(database.connection()).count("SELECT count(*) FROM duckdb_functions() WHERE schema_name = 'raw' AND function_name = "
                    + Quote.text(MARK)) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    void finish(Map<Relation, TableDeclaration> declared) throws SQLException {
        for (Step view : contents.views()) {
            if (!view.params().isEmpty() || readsAttached(view) || readsFiles(view)) {
                makeTable(view);
            }
        }
        for (Map.Entry<Relation, TableDeclaration> entry : declared.entrySet()) {
            if (contents.has(entry.getKey())) {
                comment(entry.getKey(), entry.getValue());
            }
        }
        session.execute("CREATE SCHEMA IF NOT EXISTS raw");
        session.execute("CREATE MACRO raw." + MARK + "() AS 'Casebook replaces this database as a whole.'");
        session.execute("CHECKPOINT");
    }

    /** A view reads session variables and attached databases when it is read itself, and other tools have neither. */
    private boolean readsAttached(Step view) {
        return Stream.concat(view.reads().stream(), contents.viewsBeneath(view).stream().flatMap(step -> step.reads().stream()))
                .anyMatch(read -> read.schema().contains("."));
    }

    /** A view names files by their places on this machine. */
    private boolean readsFiles(Step view) {
        return view.sql().readsFiles() || contents.viewsBeneath(view).stream().anyMatch(step -> step.sql().readsFiles());
    }

    private void makeTable(Step view) throws SQLException {
        String name = view.relation().sql();
        String made = new Relation(view.relation().schema(), "made of " + view.relation().name()).sql();
        Variables.set(session, view.params());
        session.execute("CREATE TABLE " + made + " AS SELECT * FROM " + name);
        session.execute("DROP VIEW " + name);
        session.execute("ALTER TABLE " + made + " RENAME TO " + Quote.name(view.relation().name()));
        contents.madeTable(view.relation());
    }

    private void comment(Relation relation, TableDeclaration declared) throws SQLException {
        if (contents.step(relation).filter(step -> step.cell() instanceof Cell.Test).isPresent()) {
            return;
        }
        String kind = contents.isView(relation) ? "VIEW " : "TABLE ";
        if (declared.description().isPresent()) {
            session.execute("COMMENT ON " + kind + relation.sql() + " IS " + Quote.text(declared.description().get()));
        }
        for (Column column : contents.columns(relation).orElseThrow()) {
            Optional<String> description = declared.column(column.name()).flatMap(ColumnDeclaration::description);
            if (description.isPresent()) {
                session.execute("COMMENT ON COLUMN " + relation.sql() + "." + Quote.name(column.name()) + " IS " + Quote.text(description.get()));
            }
        }
    }
}
