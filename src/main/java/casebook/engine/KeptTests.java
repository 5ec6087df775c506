package casebook.engine;

import casebook.cache.Cache;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.cache.Tables;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostics;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.TestResult;
import casebook.result.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The declared tests of one table: those of which nothing is kept run in the database. */
final class KeptTests {
    /** What is kept of a test: all that the declaration doesn't say. */
    private record Found(Optional<String> column, String sql, Table rows) {
        void write(Out out) {
            out.optionalText(column).text(sql);
            Tables.write(out, rows);
        }

        static Found read(In in) {
            Optional<String> column = in.optionalText();
            String sql = in.text();
            return new Found(column, sql, Tables.read(in));
        }

        TestResult of(PlannedTest test) {
            return new TestResult(test.declared().span(), test.declared().label(), Optional.of(test.shown()), column,
                    Verdicts.of(test.declared().judgement(), rows.total()), test.declared().description(), sql, rows, Optional.empty());
        }
    }

    private final Cache cache;
    private final Prints prints;
    private final KeptContents contents;
    private final KeptDesk desk;

    KeptTests(Cache cache, Prints prints, KeptContents contents, KeptDesk desk) {
        this.cache = cache;
        this.prints = prints;
        this.contents = contents;
        this.desk = desk;
    }

    /** @param tests all of the same table */
    List<TestResult> run(List<PlannedTest> tests, Diagnostics diagnostics) {
        Map<PlannedTest, TestResult> found = new HashMap<>();
        var missing = new ArrayList<PlannedTest>();
        for (PlannedTest test : tests) {
            find(test).ifPresentOrElse(result -> found.put(test, result), () -> missing.add(test));
        }
        if (!missing.isEmpty()) {
            List<TestResult> made = make(missing, diagnostics);
            if (made.size() < missing.size()) {
                // Which of them can't run is not told, so that all are asked once more.
                return make(tests, diagnostics);
            }
            for (int i = 0; i < made.size(); i++) {
                found.put(missing.get(i), made.get(i));
                keep(missing.get(i), made.get(i));
            }
        }
        return tests.stream().map(found::get).toList();
    }

    private List<TestResult> make(List<PlannedTest> tests, Diagnostics diagnostics) {
        List<Relation> read = tests.stream().flatMap(test -> Stream.concat(Stream.of(test.table()), test.other().stream()))
                .filter(contents::has).distinct().toList();
        desk.materialize(read, "a test of " + Prints.name(tests.getFirst().table()));
        return desk.real(worker -> worker.test(tests, diagnostics));
    }

    private Optional<TestResult> find(PlannedTest test) {
        return recipe(test).flatMap(recipe -> cache.find("test", Prints.name(test.table()) + " " + test.declared().label()
                + test.declared().column().map(column -> " of " + column).orElse(""), recipe, Found::read)).map(kept -> kept.of(test));
    }

    private void keep(PlannedTest test, TestResult result) {
        if (result.verdict() != Verdict.SKIPPED) {
            recipe(test).ifPresent(recipe -> {
                var out = new Out();
                new Found(result.column(), result.sql(), result.rows()).write(out);
                cache.keep(recipe, out);
            });
        }
    }

    /** Nothing for a test whose outcome is not to be kept: what it looks at isn't, or failed, or its condition asks a clock. */
    private Optional<Recipe> recipe(PlannedTest test) {
        boolean sound = Stream.concat(Stream.of(test.table()), test.other().stream())
                .allMatch(read -> contents.has(read) && prints.of(read).isPresent());
        if (asksClock(test)) {
            cache.ledger().never("test", Prints.name(test.table()) + " " + test.declared().label(), "its condition asks a clock");
        }
        if (!sound || asksClock(test)) {
            return Optional.empty();
        }
        List<Column> columns = contents.columns(test.table()).orElse(List.of());
        Optional<Column> column = test.declared().column().flatMap(name -> columns.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst());
        Optional<String> name = column.map(Column::name).or(() -> test.declared().column());
        TestSql sql = TestSql.of(test, name, column.filter(it -> it.sqlType().equals("VARCHAR")).isPresent(),
                new TestSql.Names(test.table().sql(), test.other().map(Relation::sql).orElse(""), Quote::name));
        var recipe = new Recipe("test").with("its SQL", sql.count() + "\n" + sql.rows()).with("its name", test.shown())
                .with("the tested column", name.orElse("")).with("`" + Prints.name(test.table()) + "`", prints.of(test.table()).orElseThrow());
        test.other().ifPresent(other -> recipe.with("`" + Prints.name(other) + "`", prints.of(other).orElseThrow()));
        return Optional.of(recipe);
    }

    private static boolean asksClock(PlannedTest test) {
        return test.declared().where().filter(where -> Unrepeatable.mentions(where.text())).isPresent()
                || test.declared().rule() instanceof TestRule.Expression rule && Unrepeatable.mentions(rule.condition().text());
    }
}
