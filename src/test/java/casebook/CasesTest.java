package casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code src/test/resources/cases} comes to what its {@code expected/} holds, and obeys the laws that hold
 * for all. To add a case, add a folder. {@code CASEBOOK_REWRITE=1 ./jbang test CasesTest} writes what comes out into
 * {@code expected/} instead: read each line that changed aloud before committing.
 */
class CasesTest {
    private static final Predicate<String> NONE = _ -> false;
    private static final Predicate<String> WRITTEN = path -> path.matches("(notebooks/.*\\.(md|yml)|seeds/.*\\.(csv|tsv|json|yml))");
    private static final Predicate<String> NOTEBOOKS = path -> path.matches("notebooks/.*\\.(md|yml)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() {
        return Case.all().stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it, folder.resolve(it.name()))));
    }

    private void check(Case given, Path runs) throws IOException {
        CaseRun run = CaseRun.of(given, runs.resolve("plain"), NONE, UnaryOperator.identity());
        if (Rewriting.isWanted()) {
            given.rewrite(run.seen());
        }
        compare(given, run.seen());
        assertThat(run.leftTheOldSite() || run.status() == 0).as("a failed command leaves the last site byte for byte").isTrue();
        same("built again", run, CaseRun.of(given, runs.resolve("again"), NONE, UnaryOperator.identity()));
        same("with CRLF line ends", run, CaseRun.of(given, runs.resolve("crlf"), WRITTEN, text -> text.replace("\n", "\r\n")));
        same("with byte order marks", run, CaseRun.of(given, runs.resolve("bom"), NOTEBOOKS, text -> "\u00EF\u00BB\u00BF" + text));
    }

    /** Names every file that differs; what came out instead stays for a look at it. */
    private static void compare(Case given, Map<String, String> actual) throws IOException {
        Map<String, String> expected = given.expected();
        var paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        String differences = paths.stream().filter(path -> !Objects.equals(actual.get(path), expected.get(path)))
                .map(path -> (!actual.containsKey(path) ? "missing:    " : !expected.containsKey(path) ? "unexpected: " : "changed:    ") + path)
                .collect(Collectors.joining("\n"));
        if (!differences.isEmpty()) {
            Path kept = Files.createTempDirectory("casebook-case-" + given.name() + "-");
            Case.write(kept, actual);
            fail(differences + "\nto see what changed: diff -r \"" + given.folder().resolve("expected") + "\" \"" + kept + "\"");
        }
    }

    private static void same(String when, CaseRun first, CaseRun other) {
        assertThat(other.terminal()).as("the terminal, %s", when).isEqualTo(first.terminal());
        assertThat(other.site().keySet()).as("the site's files, %s", when).isEqualTo(first.site().keySet());
        first.site().keySet().forEach(path -> assertThat(other.content(path)).as("%s, %s", path, when).isEqualTo(first.content(path)));
    }
}
