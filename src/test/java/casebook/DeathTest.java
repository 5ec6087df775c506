package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a process dies in a cell, or can't stop one, the cell's name is told, and what was found before. */
class DeathTest {
    private static final String ENDLESS = "SELECT sum(a.i * b.i) AS n FROM range(10000000) a(i), range(10000000) b(i)";
    private static final String STUCK = "levenshtein(repeat('ab', 40000 + %s), repeat('ba', 40001))";

    @TempDir
    private Path folder;
    private SmallProject project;
    private Child child;

    @BeforeEach
    void makeAProject() throws IOException {
        project = SmallProject.in(folder.resolve("shop"));
        child = Child.in(project.root(), Files.createDirectory(folder.resolve("tmp")));
    }

    /** A cell is noted when it is bound, too, for an instant and before others: so it must stand there for a second. */
    private void killWhile(String cell) throws Exception {
        Process build = child.start(folder.resolve("said"), "-q");
        long start = System.nanoTime();
        for (int seen = 0; seen < 100; seen = notes().contains(cell) ? seen + 1 : 0) {
            assertThat(build.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(2));
            Thread.sleep(10);
        }
        build.destroyForcibly().waitFor();
    }

    private String notes() throws IOException {
        var found = new StringBuilder();
        try (Stream<Path> files = Files.walk(child.temporary(), 2)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("running-")).toList()) {
                found.append(Files.readString(file));
            }
        }
        return found.toString();
    }

    @Test
    void the_next_run_says_which_cell_ran_when_the_process_died() throws Exception {
        project.write("notebooks/index.md", "# A\n\n```sql quick\nSELECT 1 AS x\n```\n\n```sql endless value\n" + ENDLESS + "\n```\n");
        killWhile("`endless` ran");
        project.write("notebooks/index.md", "# A\n");
        CommandRun next = child.run("-q");
        assertThat(next.out()).isEqualTo("""
                notebooks: warning: the last build died while `endless` ran (notebooks/index.md:8:1)
                  hint: if nobody ended it, there was too little memory for that: let it make less, or give DuckDB less of it \
                with `memory` and `threads` in notebooks/casebook.yml
                """);
        assertThat(next.status()).isZero();
        assertThat(child.run("-q").out()).as("it is told once").isEmpty();
    }

    @Test
    void a_run_of_another_project_tells_whose_it_was() throws Exception {
        project.write("notebooks/index.md", "```sql endless value\n" + ENDLESS + "\n```\n");
        killWhile("`endless` ran");
        SmallProject other = SmallProject.in(folder.resolve("other"));
        CommandRun next = Child.in(other.root(), child.temporary()).run("-q");
        assertThat(next.out()).contains("a build of " + project.root() + " died while `endless` ran");
    }

    @Test
    void what_dies_in_a_test_or_for_a_filter_names_it_too() throws Exception {
        project.write("notebooks/index.md", """
                ```sql ids
                --| tests: {id: [{expression: {expression: "id < %s", name: slow}}]}
                SELECT id FROM orders
                ```
                """.formatted("(" + ENDLESS + ")"));
        killWhile("the test `slow` of `ids` ran (notebooks/index.md:2:");
        project.write("notebooks/index.md", """
                # A

                ```yaml filter
                name: limit
                values: [0, 1]
                ```

                ```sql counted value
                SELECT CASE WHEN $limit = 0 THEN 0 ELSE (%s) END AS n
                ```

                `=counted.n`
                """.formatted(ENDLESS));
        killWhile("`counted` ran");
    }

    @Test
    void what_can_not_be_stopped_ends_the_run_and_keeps_what_was_found() throws Exception {
        project.write("notebooks/casebook.yml", "engine: {timeout: 1, threads: 2}\n").write("notebooks/index.md", """
                ```sql wrong
                SELECT region::DATE AS d FROM orders
                ```

                ```sql stuck value
                SELECT max(%s) AS n FROM orders
                ```
                """.formatted(STUCK.formatted("id")));
        CommandRun run = child.run("-q");
        assertThat(run.out()).contains("notebooks/index.md:2:", "is no date",
                "notebooks/index.md:6:1: error: this ran longer than 1 s, and DuckDB can't be stopped within it");
        assertThat(run.status()).isEqualTo(1);
        assertThat(child.temporary().toFile().list((_, name) -> name.startsWith("casebook-run"))).isEmpty();
    }

    /** While DuckDB plans, nobody gets an answer from it who asks how far it is. */
    @Test
    void what_is_computed_while_it_is_planned_is_given_up_too() throws Exception {
        project.write("notebooks/casebook.yml", "engine: {timeout: 1, threads: 2}\n").write("notebooks/index.md",
                "```sql stuck value\nSELECT levenshtein(repeat('ab', 90000), repeat('ba', 90001)) AS n\n```\n");
        CommandRun run = child.run();
        assertThat(run.out()).containsOnlyOnce("ran longer than").contains("DuckDB can't be stopped within it");
        assertThat(run.status()).isEqualTo(1);
        assertThat(project.root().toFile().list((_, name) -> name.startsWith(".site"))).isEmpty();
    }

    @Test
    void a_state_or_a_test_that_can_not_be_stopped_ends_the_run_too() throws Exception {
        project.write("notebooks/casebook.yml", "engine: {timeout: 1, threads: 2}\n").write("notebooks/index.md", """
                # A

                ```yaml filter
                name: limit
                values: [0, 1, 2]
                ```

                ```sql counted value
                SELECT CASE WHEN $limit = 1 THEN (SELECT max(%s) FROM orders) WHEN $limit = 2 THEN 'x'::INTEGER ELSE 0 END AS n
                ```

                `=counted.n`
                """.formatted(STUCK.formatted("id")));
        CommandRun run = child.run("-q");
        assertThat(run.out()).contains("notebooks/index.md:9:1: error: this ran longer than 1 s, and DuckDB can't be stopped within it");
        assertThat(run.status()).isEqualTo(1);
        project.write("notebooks/index.md", """
                ```sql ids
                --| tests: {id: [{expression: "id < %s"}]}
                SELECT id FROM orders
                ```
                """.formatted(STUCK.formatted("id")));
        CommandRun test = child.run("-q");
        assertThat(test.out()).contains("notebooks/index.md:2:", "can't be stopped within it");
        assertThat(test.status()).isEqualTo(1);
    }
}
