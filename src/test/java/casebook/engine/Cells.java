package casebook.engine;

import casebook.declaration.Judgement;
import casebook.declaration.TableDeclaration;
import casebook.declaration.Parameter;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.notebook.Cell;
import casebook.notebook.CellHead;
import casebook.notebook.Name;
import casebook.plan.Form;
import casebook.plan.QualifiedSql;
import casebook.plan.Relation;
import casebook.plan.SqlFacts;
import casebook.plan.Step;
import casebook.plan.Variable;
import casebook.result.Column;
import casebook.result.Origin;
import casebook.result.Outcome;
import casebook.result.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A notebook's cells as steps, without a parser and a planner, and what running them came to. */
class Cells implements RunListener {
    static final String SCHEMA = "páge";

    private record Written(String kind, String name, String sql) {}

    private final List<Written> written = new ArrayList<>();
    private final List<Parameter> params = new ArrayList<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<TestResult> tests = new ArrayList<>();
    private Engine engine;
    private List<Step> steps = List.of();

    /** @param kind query, value, view, table or test */
    Cells cell(String kind, String name, String sql) {
        written.add(new Written(kind, name, sql));
        return this;
    }

    Cells param(Parameter parameter) {
        params.add(parameter);
        return this;
    }

    Cells run(Engine in) {
        return run(in, Mode.BUILD);
    }

    Cells run(Engine in, Mode mode) {
        engine = in;
        steps = steps();
        in.run(steps, mode, this);
        return this;
    }

    private List<Step> steps() {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (Written cell : written) {
            text.append("```sql ").append(cell.name()).append(' ').append(cell.kind()).append('\n');
            starts.add(text.length());
            text.append(cell.sql()).append("\n```\n\n");
        }
        var source = new Source("notebooks/page.md", text.toString());
        Set<String> names = written.stream().filter(cell -> !cell.kind().equals("test")).map(Written::name).collect(Collectors.toSet());
        var made = new ArrayList<Step>();
        for (int i = 0; i < written.size(); i++) {
            made.add(step(source, starts.get(i), written.get(i), names));
        }
        return made;
    }

    private Step step(Source source, int start, Written cell, Set<String> names) {
        var sql = new Span(source, start, start + cell.sql().length());
        SqlFacts facts = engine.reader().read(sql);
        if (facts.problem().isPresent()) {
            throw new AssertionError(SeedFolder.text(List.of(facts.problem().get())));
        }
        var edits = new ArrayList<QualifiedSql.Edit>();
        var reads = new LinkedHashSet<Relation>();
        for (SqlFacts.TableUse use : facts.tables()) {
            boolean own = use.path().size() == 1 && names.contains(use.path().getFirst());
            var relation = new Relation(own ? SCHEMA : "raw", use.path().getLast());
            reads.add(relation);
            int from = facts.body().start();
            edits.add(new QualifiedSql.Edit(use.span().start() - from, use.span().end() - from, relation.sql()));
        }
        String label = cell.kind().equals("test") ? "test " + cell.name() : cell.name();
        return new Step(new Relation(SCHEMA, label), cell(sql, cell), qualified(facts.body(), edits), facts.ordered(),
                cell.kind().equals("view") ? Form.VIEW : Form.TABLE, reads,
                params.stream().map(parameter -> new Variable(parameter.name(), parameter)).toList());
    }

    /** @param edits in the order of the parse tree */
    private static QualifiedSql qualified(Span origin, List<QualifiedSql.Edit> edits) {
        edits.sort(Comparator.comparingInt(QualifiedSql.Edit::start));
        var text = new StringBuilder(origin.text());
        edits.reversed().forEach(edit -> text.replace(edit.start(), edit.end(), edit.text()));
        return new QualifiedSql(origin, text.toString(), edits);
    }

    private static Cell cell(Span sql, Written cell) {
        var name = new Name(cell.name(), new Span(sql.source(), sql.start() - 1 - cell.kind().length() - 1 - cell.name().length(),
                sql.start() - 2 - cell.kind().length()));
        var head = new CellHead(name, sql, sql, TableDeclaration.of(cell.name(), name.span()), Cell.CodeMode.FOLD);
        return switch (cell.kind()) {
            case "query" -> new Cell.Query(head, null, true, Optional.empty());
            case "value" -> new Cell.Value(head);
            case "view" -> new Cell.Model(head, Optional.of(Cell.Materialize.VIEW), Optional.empty(), Optional.empty());
            case "table" -> new Cell.Model(head, Optional.of(Cell.Materialize.TABLE), Optional.empty(), Optional.empty());
            case "test" -> new Cell.Test(head, Judgement.STRICT);
            default -> throw new IllegalArgumentException(cell.kind());
        };
    }

    @Override
    public void bound(Step step, List<Column> columns) {
        events.add("bound " + step.cell().name());
    }

    @Override
    public void started(Step step) {
        events.add("started " + step.cell().name());
    }

    @Override
    public void tested(Step step, TestResult result) {
        tests.add(result);
    }

    @Override
    public void finished(Step step, Outcome outcome, Duration took) {
        events.add("finished " + step.cell().name());
        outcomes.put(step.cell().name(), switch (outcome) {
            case Outcome.Bound bound -> bound.columns().stream().map(column -> column.name() + ":" + column.sqlType()).collect(Collectors.joining(" "));
            case Outcome.Failed failed -> SeedFolder.text(List.of(failed.diagnostic()));
            case Outcome.Skipped skipped -> "skipped, because " + skipped.because() + " failed";
        });
    }

    /** What became of a cell: its columns, its message, or why it was skipped. */
    String outcome(String name) {
        return outcomes.get(name);
    }

    Map<String, String> outcomes() {
        return outcomes;
    }

    List<String> events() {
        return events;
    }

    List<TestResult> tests() {
        return tests;
    }

    static Relation relation(String name) {
        return new Relation(SCHEMA, name);
    }

    /** Where a cell's columns come from: {@code a=orders.id} unchanged, {@code b~orders.x,orders.y} computed, {@code c?} unknown. */
    String origins(String name) {
        Step step = steps.stream().filter(each -> each.cell().name().equals(name)).findFirst().orElseThrow();
        List<Column> columns = engine.rows(step.relation(), 0).columns();
        List<Origin> origins = engine.origins(step);
        var all = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(columns.get(i).name() + switch (origins.get(i)) {
                case Origin.Unchanged unchanged -> "=" + source(unchanged.source());
                case Origin.Computed computed -> "~" + computed.sources().stream().map(Cells::source).collect(Collectors.joining(","));
                case Origin.Unknown _ -> "?";
            });
        }
        return String.join(" ", all);
    }

    private static String source(Origin.Source source) {
        return source.relation().replaceAll("^.*\\.", "").replace("\"", "") + "." + source.column();
    }

    /** A cell's rows as text. */
    String rows(String name) {
        return engine.rows(relation(name), 100).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }
}
