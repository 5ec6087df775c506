package casebook.engine;

import casebook.notebook.Cell;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.TestResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Test cells: queries that return the offending rows; the first of them are kept, and all are counted. */
final class TestCells {
    /** How many offending rows are kept. */
    static final int KEPT = 10;

    private final RowReader reader;

    TestCells(Session session) {
        this.reader = new RowReader(session);
    }

    /** The statement of a test cell. */
    static CellStatement statement(Step step, List<Column> columns) {
        String order = step.ordered() ? "" : " ORDER BY ALL";
        return CellStatement.of(RowReader.onceBefore(), step, RowReader.onceAfter(columns, order, KEPT));
    }

    TestResult run(Cell.Test test, CellStatement statement, List<Column> columns) throws SQLException {
        return result(test, reader.once(statement.sql(), columns));
    }

    /** @param rows the first offending ones */
    static TestResult result(Cell.Test test, Table rows) {
        return new TestResult(test.head().name().span(), test.name(), Optional.empty(), Optional.empty(),
                Verdicts.of(test.judgement(), rows.total()), test.head().description(), test.sql().text().strip(), rows, Optional.empty());
    }
}
