package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cell whose SQL is at fault when a statement fails.
 *
 * <p>DuckDB's position of a mistake that shows in the data of a view counts from the start of the statement that made the
 * view, not of the one that ran. So the views beneath are computed alone, lowest first; the first that fails in the same
 * way is it.
 */
final class Blame {
    /** A cell, and what is wrong with it. */
    record Fault(Step step, Diagnostic diagnostic) {}

    private final Session session;
    private final Contents contents;
    private final ErrorTranslator translator;

    Blame(Session session, Contents contents, ErrorTranslator translator) {
        this.session = session;
        this.contents = contents;
        this.translator = translator;
    }

    /** For a cell's own statement. */
    Fault ofStatement(Step step, CellStatement statement, EngineError error) throws SQLException {
        Optional<Step> view = error.isOfData() ? failing(contents.viewsBeneath(step), error) : Optional.empty();
        return view.isPresent() ? ofView(view.get(), error) : fault(step, statement, error);
    }

    /** For reading from a cell that is made already: only a view can fail then. */
    Fault ofReading(Step step, EngineError error) throws SQLException {
        Optional<Fault> view = ofViews(step, error);
        return view.isPresent() ? view.get() : fault(step, CellStatement.nowhere(step), error);
    }

    /** The view at fault, among a cell and those beneath it; nothing if it is none of them. */
    Optional<Fault> ofViews(Step step, EngineError error) throws SQLException {
        var views = new ArrayList<>(contents.viewsBeneath(step));
        views.add(step);
        return (error.isOfData() ? failing(views, error) : Optional.<Step>empty()).map(view -> ofView(view, error));
    }

    /** For a statement that is no cell's. */
    Diagnostic explain(EngineError error, Span place, List<String> columns) {
        return translator.translate(error, _ -> place, columns);
    }

    private Fault ofView(Step view, EngineError error) {
        return fault(view, CellStatement.view(view), error);
    }

    private Fault fault(Step step, CellStatement statement, EngineError error) {
        return new Fault(step, translator.translate(error, statement::place, contents.visible(step)));
    }

    private Optional<Step> failing(List<Step> views, EngineError error) throws SQLException {
        for (Step view : views) {
            if (failsAlike(view, error)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }

    private boolean failsAlike(Step view, EngineError error) throws SQLException {
        try {
            session.execute("SELECT max(hash(\"a whole row\")) FROM " + view.relation().sql() + " AS \"a whole row\"");
            return false;
        } catch (SQLException e) {
            EngineError other = EngineError.of(e);
            return other.message().equals(error.message()) && other.position() == error.position();
        }
    }
}
