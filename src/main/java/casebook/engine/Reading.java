package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads results: rows for Java, whole tables into files. */
final class Reading {
    private final Session session;
    private final Contents contents;
    private final Blame blame;
    private final RowReader rows;

    Reading(Session session, Contents contents, Blame blame) {
        this.session = session;
        this.contents = contents;
        this.blame = blame;
        this.rows = new RowReader(session);
    }

    Table rows(Relation relation, int limit) throws SQLException {
        List<Column> columns = columns(relation);
        try (var _ = workFor(relation)) {
            String name = name(relation);
            String order = order(relation);
            if (contents.isView(relation) && limit > 0) {
                String once = RowReader.onceBefore() + "FROM " + name + RowReader.onceAfter(columns, order, limit);
                return rows.once(once, columns);
            }
            return rows.table(name, columns, order, limit);
        } catch (SQLException e) {
            throw new ReportException(failure(relation, e));
        }
    }

    Optional<Reduced> reduce(Relation relation, Reduction reduction) throws SQLException {
        try (var _ = workFor(relation)) {
            var source = new Reducer.Source(name(relation), columns(relation), contents.hasFixedOrder(relation));
            return new Reducer(session, rows).reduce(source, reduction).map(found -> found);
        } catch (SQLException e) {
            throw new ReportException(failure(relation, e));
        }
    }

    /** Writes a whole relation into a file. */
    @FunctionalInterface
    private interface Export {
        void write(String table, String order) throws SQLException;
    }

    TableProfile profile(Relation relation, long exact) throws SQLException {
        try (var _ = workFor(relation)) {
            return new Profiler(session, contents, this).profile(relation, columns(relation), exact);
        } catch (SQLException e) {
            throw new ReportException(failure(relation, e));
        }
    }

    /** @param file absolute; messages call it by its last name */
    void exportCsv(Relation relation, Path file) throws SQLException {
        export(relation, file, (table, order) -> new CsvExport(session).write(table, columns(relation), order, file));
    }

    /** @param file absolute; messages call it by its last name */
    void exportParquet(Relation relation, Path file) throws SQLException {
        export(relation, file, (table, order) -> new ParquetExport(session).write(table, order, file));
    }

    private void export(Relation relation, Path file, Export export) throws SQLException {
        Span place = Span.file(String.valueOf(file.getFileName()));
        try (var _ = workFor(relation)) {
            Files.createDirectories(file.getParent());
            export.write(name(relation), order(relation));
        } catch (SQLException e) {
            EngineError error = EngineError.of(e);
            throw new ReportException(error.type().equals("IO")
                    ? Diagnostic.io(place, "the file can't be written: " + ErrorTranslator.withoutPaths(error.message()))
                    : failure(relation, e));
        } catch (IOException e) {
            throw new ReportException(Diagnostic.io(place, "the file can't be written"));
        }
    }

    /** A relation's name in SQL; the parameters that a view reads are set. */
    String name(Relation relation) throws SQLException {
        if (contents.isView(relation)) {
            Variables.set(session, contents.step(relation).orElseThrow().params());
        }
        return relation.sql();
    }

    /** What is wrong when a relation can't be read. */
    Diagnostic failure(Relation relation, SQLException exception) throws SQLException {
        EngineError error = EngineError.of(exception);
        Optional<Step> step = contents.step(relation);
        return step.isPresent() ? blame.ofReading(step.get(), error).diagnostic()
                : Diagnostic.failed(Span.file(relation.schema() + "." + relation.name()),
                        ErrorTranslator.withoutPaths(error.message()));
    }

    /** What is wrong with a view that is read on the way to a relation, if the mistake is one of those views'. */
    Optional<Diagnostic> failureBeneath(Relation relation, SQLException exception) throws SQLException {
        Optional<Step> step = contents.step(relation);
        return step.isEmpty() ? Optional.empty()
                : blame.ofViews(step.get(), EngineError.of(exception)).map(Blame.Fault::diagnostic);
    }

    /**
     * What is wrong with a statement that is no cell's.
     *
     * @param place where to say it
     * @param columns the names of the columns that it can see
     */
    Diagnostic explain(SQLException exception, Span place, List<String> columns) {
        return blame.explain(EngineError.of(exception), place, columns);
    }

    /** Reading a view runs its cell, and a table may be large. */
    private Session.Work workFor(Relation relation) {
        return contents.step(relation).map(step -> session.workFor(Running.of(step))).orElse(() -> { });
    }

    private List<Column> columns(Relation relation) {
        return contents.columns(relation).orElseThrow(() -> new IllegalArgumentException("nothing is known of " + relation));
    }

    private String order(Relation relation) {
        return contents.isUnordered(relation) ? " ORDER BY ALL" : "";
    }
}
