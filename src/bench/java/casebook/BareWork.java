package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Engine;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.Placed;
import casebook.plan.Declared;
import casebook.plan.Parameters;
import casebook.plan.Plan;
import casebook.plan.Planner;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variable;
import casebook.project.Project;
import casebook.project.ProjectReader;
import casebook.result.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of a project a program without Casebook would have to do: its statements, the results that it shows, and the pictures
 * of these. Written to a file, a line for each thing to do, its parts apart by tabulators.
 */
final class BareWork {
    /** What stands for the end of a line within one. */
    static final char LINE_END = '\u0001';
    private static final String TAB = "\t";

    private final Map<Relation, List<Column>> columns = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private BareWork() {}

    /** Plans a project, runs it once to see what its data tests ask, and writes down what there is to do. */
    static void write(Path folder, Path file) throws IOException {
        var diagnostics = new Diagnostics();
        Project project = ProjectReader.read(folder, diagnostics);
        try (var work = WorkFolder.create(folder); Engine engine = Engine.open(project.settings().engine(), Optional.empty(), work.path(), work.path())) {
            engine.load(project);
            Notebooks notebooks = Notebooks.read(project, folder, List.of(), diagnostics);
            var planner = new Planner(engine.reader(), engine.catalog().keySet(), declared(project),
                    new Parameters(project.settings().params(), Map.of(), Map.of()), new Languages(project).site().names(), diagnostics);
            Plan plan = planner.plan(notebooks.all(), notebooks.pages());
            var bare = new BareWork();
            bare.run(plan, engine);
            bare.add(project, plan);
            DeclaredTests.run(plan.tests(), engine, diagnostics, new Timings()).forEach((table, results) -> {
                bare.line("run", "SET search_path = '\"" + table.schema() + "\",raw'");
                results.forEach(result -> bare.line("test", result.sql()));
            });
            diagnostics.throwIfErrors();
            Files.write(file, bare.lines);
        }
    }

    private static Declared declared(Project project) {
        return new Declared(project.seeds().stream().flatMap(seed -> seed.declaration().stream()
                .map(declared -> Map.entry(new Relation(Relation.RAW, seed.name()), declared)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), project.models());
    }

    private void run(Plan plan, Engine engine) {
        engine.run(plan.steps(), Mode.BUILD, new RunListener() {
            @Override
            public void bound(Step step, List<Column> found) {
                columns.put(step.relation(), found);
            }
        });
        engine.catalog().forEach(columns::putIfAbsent);
    }

    private void add(Project project, Plan plan) {
        project.seeds().forEach(seed -> line("run", "CREATE TABLE raw." + seed.name() + " AS FROM read_csv('"
                + seed.file().toString().replace("'", "''") + "')"));
        plan.steps().stream().map(step -> step.relation().schema()).distinct().forEach(schema -> lines.addFirst(
                "run" + TAB + "CREATE SCHEMA IF NOT EXISTS \"" + schema + "\""));
        lines.addFirst("run" + TAB + "CREATE SCHEMA raw");
        Map<Relation, List<String>> pictures = pictures(plan);
        Demand demand = Demand.of(plan.pages(), project.settings().tableRows());
        var set = new HashMap<String, String>();
        for (Step step : plan.steps()) {
            step.params().stream().filter(it -> !literal(it).equals(set.put(it.name(), literal(it))))
                    .forEach(it -> line("run", "SET VARIABLE \"" + it.name() + "\" = " + literal(it)));
            if (step.cell() instanceof Cell.Test) {
                line("test", step.sql().text());
                continue;
            }
            boolean isView = step.isView();
            line("run", "CREATE " + (isView ? "VIEW " : "TABLE ") + step.relation().sql() + " AS " + step.sql().text());
            show(step.relation(), demand, pictures);
        }
        demand.relations().stream().filter(Relation::isSeed).forEach(seed -> show(seed, demand, pictures));
    }

    private void show(Relation relation, Demand demand, Map<Relation, List<String>> pictures) {
        int rows = demand.rows(relation);
        if (rows > 0) {
            line("rows", "FROM " + relation.sql() + " LIMIT " + rows, columns.get(relation).stream()
                    .map(column -> column.type() + "=" + column.name()).collect(Collectors.joining(TAB)));
            pictures.getOrDefault(relation, List.of()).forEach(lines::add);
        }
    }

    /** The pictures of each relation: where the chart stands, and its width. */
    private static Map<Relation, List<String>> pictures(Plan plan) {
        var pictures = new LinkedHashMap<Relation, List<String>>();
        for (Scope page : plan.pages()) {
            for (Scope scope : page.shown()) {
                for (Placed placed : Demand.placed(scope)) {
                    if (placed.display() instanceof ChartSpec chart) {
                        scope.find(chart.source().text()).ifPresent(relation -> pictures.computeIfAbsent(relation, _ -> new ArrayList<>())
                                .add(String.join(TAB, "picture", scope.notebook().name(), String.valueOf(chart.span().start()))));
                    }
                }
            }
        }
        return pictures;
    }

    private void line(String... parts) {
        lines.add(String.join(TAB, parts).replace('\n', LINE_END));
    }

    private static String literal(Variable variable) {
        String type = switch (variable.parameter().type()) {
            case TEXT, ANY -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
        };
        return (variable.value() == null ? "NULL" : "'" + variable.value() + "'") + "::" + type;
    }
}
