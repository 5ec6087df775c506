package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Engine;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.plan.Declared;
import casebook.plan.Parameters;
import casebook.plan.Plan;
import casebook.plan.Planner;
import casebook.project.Project;
import casebook.project.ProjectReader;
import casebook.result.TestResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What fifty data tests of one table cost, beside the same fifty queries run one by one over plain JDBC: five tests of each
 * of ten columns. Prints seconds of each round and the median of their ratios.
 */
final class TestsBench {
    private static final int COLUMNS = 10;
    private static final int ROUNDS = 5;

    private TestsBench() {}

    static void run(long rows, PrintStream out) throws IOException, SQLException {
        var diagnostics = new Diagnostics();
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            run(work.path(), rows, out, diagnostics);
            diagnostics.throwIfErrors();
        }
    }

    private static void run(Path folder, long rows, PrintStream out, Diagnostics diagnostics) throws IOException, SQLException {
        write(folder, rows);
        Project project = ProjectReader.read(folder, diagnostics);
        try (Engine engine = Engine.open(project.settings().engine(), Optional.empty(), folder, folder.resolve("site"));
                Connection bare = DriverManager.getConnection("jdbc:duckdb:")) {
            engine.load(project);
            var planner = new Planner(engine.reader(), engine.catalog().keySet(), Declared.NOTHING,
                    new Parameters(List.of(), Map.of(), Map.of()), Set.of(), diagnostics);
            Notebooks notebooks = Notebooks.read(project, folder, List.of(), diagnostics);
            Plan plan = planner.plan(notebooks.all(), notebooks.pages());
            engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
            execute(bare, "CREATE TABLE big AS " + sql(rows));
            compare(plan, engine, bare, out, diagnostics);
        }
    }

    private static void compare(Plan plan, Engine engine, Connection bare, PrintStream out, Diagnostics diagnostics) throws SQLException {
        List<String> queries = List.of();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            List<TestResult> results = DeclaredTests.run(plan.tests(), engine, diagnostics, new Timings()).values().stream().flatMap(Collection::stream).toList();
            double tool = (System.nanoTime() - start) / 1e9;
            queries = results.stream().map(TestResult::sql).toList();
            start = System.nanoTime();
            for (String query : queries) {
                execute(bare, "SELECT count(*) FROM (" + query + ")");
            }
            double alone = (System.nanoTime() - start) / 1e9;
            // The first round warms up.
            if (round > 0) {
                ratios.add(tool / alone);
                out.printf(Locale.ROOT, "%d tests: %.2f s, as single queries %.2f s, ratio %.2f%n", queries.size(), tool, alone, tool / alone);
            }
        }
        out.printf(Locale.ROOT, "median ratio %.2f%n", Median.of(ratios, Double::doubleValue));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.execute(sql) ? statement.getResultSet() : null) {
            while (rows != null && rows.next()) {
                // Only the time counts.
            }
        }
    }

    private static String sql(long rows) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add("(range * " + (2 * i + 1) + ") % " + (1000 + i) + " AS c" + i);
        }
        return "SELECT " + String.join(", ", columns) + " FROM range(" + rows + ")";
    }

    private static void write(Path folder, long rows) throws IOException {
        var tests = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            tests.append("--|   c").append(i).append(": [not_null, accepted_range: {min: 0, max: 2000}, expression: \">= 0\", "
                    + "not_constant, matches: \"^[0-9]+$\"]\n");
        }
        Files.createDirectories(folder.resolve("notebooks"));
        Files.writeString(folder.resolve("notebooks/index.md"),
                "```sql big model\n--| materialize: table\n--| tests:\n" + tests + sql(rows) + "\n```\n");
    }
}
