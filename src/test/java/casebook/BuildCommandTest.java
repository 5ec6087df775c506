package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code build} and {@code check}, with their flags and exit statuses. */
class BuildCommandTest {
    private static final String MISTAKE = "# Orders\n\n```sql a\nSELECT * FROM ordres\n```\n";
    private static final String FAILURE = "# Orders\n\n```sql a\nSELECT region::INTEGER AS n FROM orders\n```\n";
    private static final String FAILING_TEST = "# Orders\n\n```sql a test\nSELECT * FROM orders WHERE id = 1\n```\n";

    @TempDir
    private Path folder;
    private SmallProject project;

    @BeforeEach
    void makeAProject() {
        project = SmallProject.in(folder.resolve("shop"));
    }

    /** All files of a folder, with their bytes as text. */
    private static Map<String, String> tree(Path root) throws IOException {
        var tree = new TreeMap<String, String>();
        Case.files(root).forEach((path, bytes) -> tree.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return tree;
    }

    private List<String> names(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void without_a_command_the_whole_site_is_built() throws IOException {
        CommandRun run = project.run();
        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("site: 2 pages, 0 figures, 0 tests passed, \\d+\\.\\d s\\R");
        assertThat(run.err().lines()).startsWith("Reading notebooks").endsWith("Writing pages");
        assertThat(project.page("index.html")).isEqualTo("# Orders\n2 orders.\n");
        assertThat(project.page("deep/other.html")).contains("North | 2");
        assertThat(names(project.root())).containsExactly("notebooks", "seeds", "site");
    }

    @Test
    void a_part_that_can_not_be_read_is_told_of_once() throws IOException {
        Path notebooks = project.root().resolve("notebooks");
        project.write("notebooks/index.md", "# Orders\n\n[A](_link.md \"include\")\n\n[B](_bytes.md \"include\")\n\n[C](_gone.md \"include\")\n");
        Files.createSymbolicLink(notebooks.resolve("_link.md"), Files.writeString(folder.resolve("elsewhere.md"), "Hello."));
        Files.write(notebooks.resolve("_bytes.md"), new byte[] {'a', (byte) 0xE9, '\n'});
        CommandRun run = project.run("build", "--quiet");
        assertThat(run.err().lines().filter(line -> line.contains(": error: ")).map(line -> line.split(":")[0])).containsExactly(
                "notebooks/_bytes.md", "notebooks/_link.md", "notebooks/index.md");
        assertThat(run.err()).contains("notebooks/index.md:7:1: error: there is no part `_gone.md`\n");
    }

    @Test
    void a_page_is_named_by_its_path_from_here_or_below_notebooks() throws IOException {
        assertThat(project.run("build", "deep/other.md").out()).startsWith("site: 1 page,");
        assertThat(project.root().resolve("site/deep/other.html")).exists();
        Path deep = project.root().resolve("notebooks/deep");
        assertThat(CommandRun.in(deep, "build", "other.md").out()).startsWith("site: 1 page,");
        assertThat(CommandRun.in(deep, "build", "../index.md", "other.md").out()).startsWith("site: 2 pages,");
        CommandRun unknown = project.run("build", "--quiet", "deep/othr.md");
        assertThat(unknown.err()).isEqualTo("deep/othr.md: error: there is no such page\n  hint: did you mean `deep/other.md`?\n");
        assertThat(unknown.status()).isEqualTo(2);
    }

    @Test
    void mistakes_of_pages_that_are_not_built_do_not_matter() {
        project.write("notebooks/index.md", MISTAKE);
        assertThat(project.run("build", "--quiet", "deep/other.md").status()).isZero();
        assertThat(project.run("build", "--quiet").status()).isEqualTo(2);
    }

    @Test
    void called_from_a_subfolder_the_project_above_is_built() {
        CommandRun run = CommandRun.in(project.root().resolve("notebooks/deep"), "build");
        assertThat(run.out()).startsWith("site: 2 pages,");
        assertThat(project.root().resolve("site/index.html")).exists();
    }

    @Test
    void checking_writes_nothing() throws IOException {
        CommandRun run = project.run("check");
        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("nothing is wrong: 2 pages, 2 cells, 0 tests passed, \\d+\\.\\d s\\R");
        assertThat(names(project.root())).containsExactly("notebooks", "seeds");
    }

    @Test
    void quiet_is_silent_when_all_is_well() {
        CommandRun run = project.run("-q");
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void timings_name_phases_and_cells() {
        String err = project.run("build", "--timings").err();
        assertThat(err).containsPattern("(?m)^phases$").containsPattern("(?m)^ +\\d+\\.\\d ms  seeds$")
                .containsPattern("(?m)^cells and figures$").containsPattern("(?m)^ +\\d+\\.\\d ms  index\\.total$");
        assertThat(project.run("check", "--timings", "--quiet").err()).startsWith("phases\n");
    }

    @Test
    void an_output_folder_is_made_and_replaced() throws IOException {
        Path output = folder.resolve("elsewhere/preview");
        assertThat(project.run("build", "-q", "-o", output.toString()).status()).isZero();
        Files.writeString(output.resolve("stale.html"), "");
        assertThat(project.run("build", "-q", "--output=../elsewhere/preview", "index.md").status()).isZero();
        assertThat(output.resolve("index.html")).exists();
        assertThat(output.resolve("stale.html")).doesNotExist();
        assertThat(output.resolve("deep")).doesNotExist();
        assertThat(names(output.getParent())).containsExactly("preview");
        assertThat(names(project.root())).containsExactly("notebooks", "seeds");
    }

    @Test
    void a_folder_that_holds_something_else_is_refused() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        CommandRun run = project.run("build", "-q", "-o", mine.toString());
        assertThat(run.err()).isEqualTo(mine + ": error: this folder isn't empty, and Casebook didn't make it\n"
                + "  hint: name an empty folder or one that doesn't exist yet: the output is replaced as a whole\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(tree(mine)).isEqualTo(Map.of("thesis.txt", "years of work"));
        assertThat(names(folder)).containsExactly("mine", "shop");
    }

    @Test
    void parameters_are_set_and_cast() throws IOException {
        assertThat(project.run("-q", "-P", "since=1").status()).isZero();
        assertThat(project.page("index.html")).contains("3 orders.");
        CommandRun unknown = project.run("-q", "-P", "sinse=1");
        assertThat(unknown.err()).isEqualTo("-P sinse=1: error: no notebook has a parameter `sinse`\n  hint: did you mean `since`?\n");
        assertThat(unknown.status()).isEqualTo(2);
        CommandRun bad = project.run("-q", "-P", "since=soon");
        assertThat(bad.err()).startsWith("-P since=soon: error: the parameter `since` must be").contains("`soon`",
                "notebooks/index.md:3:10: note: it is declared here");
        assertThat(bad.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"mistake, 2, 2", "failure, 1, 0", "test, 1, 1", "seed, 3, 3"})
    void a_failed_build_leaves_the_last_good_site_as_it_was(String what, int status, int checked) throws IOException {
        assertThat(project.run("-q").status()).isZero();
        Path site = project.root().resolve("site");
        Map<String, String> before = tree(site);
        switch (what) {
            case "mistake" -> project.write("notebooks/index.md", MISTAKE);
            case "failure" -> project.write("notebooks/index.md", FAILURE);
            case "test" -> project.write("notebooks/index.md", FAILING_TEST);
            case "seed" -> project.write("seeds/orders.csv", "id,region\n1\n");
            default -> throw new IllegalArgumentException(what);
        }
        CommandRun run = project.run("-q");
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(": error: ");
        assertThat(run.out()).isEmpty();
        assertThat(tree(site)).isEqualTo(before);
        assertThat(names(project.root())).as("nothing else is left").containsExactly("notebooks", "seeds", "site");
        assertThat(project.run("check", "-q").status()).as("checking binds queries and doesn't run them").isEqualTo(checked);
    }

    @Test
    void a_failing_test_publishes_with_keep_going_and_a_failed_cell_never_does() {
        project.write("notebooks/index.md", FAILING_TEST);
        CommandRun tested = project.run("--keep-going");
        assertThat(tested.status()).isZero();
        assertThat(tested.out()).startsWith("site: 2 pages, 0 figures, 0 tests passed, 1 failed,");
        assertThat(tested.err()).contains("warning: the test `a` found 1 row");
        project.write("notebooks/index.md", FAILURE);
        assertThat(project.run("-q", "--keep-going").status()).isEqualTo(1);
    }

    @Test
    void the_highest_status_applies() {
        project.write("notebooks/index.md", MISTAKE).write("seeds/orders.csv", "id,region\n1\n");
        assertThat(project.run("-q").status()).isEqualTo(3);
    }
}
