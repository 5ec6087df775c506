package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.FormatDocument.Example;
import casebook.FormatDocument.Expected;
import casebook.FormatDocument.Run;
import casebook.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of {@code docs/format.md} gives what the document says. {@code CASEBOOK_REWRITE=1 ./jbang test
 * FormatDocumentTest} writes what comes out into the document instead: read each line that changed aloud before committing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatDocumentTest {
    private final Path document = Checkout.root().resolve("docs/format.md");
    private final Map<Expected, String> found = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatIsWritten() {
        List<Example> examples = FormatDocument.examples(document);
        return IntStream.range(0, examples.size()).boxed().flatMap(i -> {
            Example example = examples.get(i);
            return IntStream.range(0, example.runs().size()).mapToObj(j -> DynamicTest.dynamicTest(
                    example.heading() + ", line " + example.line() + (j == 0 ? "" : ", run " + (j + 1)),
                    () -> check(example, example.runs().get(j), folder.resolve(i + "-" + j))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExampleSaysWhatComesOfIt() {
        return FormatDocument.examples(document).stream().map(example -> DynamicTest.dynamicTest("line " + example.line(),
                () -> assertThat(example.runs()).isNotEmpty()));
    }

    private void check(Example example, Run run, Path project) throws IOException {
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var arguments = Stream.concat(Stream.of("build", "--quiet"), run.arguments().stream()).toArray(String[]::new);
        CommandRun build = CommandRun.in(project, arguments);
        Path page = project.resolve("site/index.html");
        String seen = Files.exists(page) ? ReaderView.of(Files.readString(page)) : "";
        if (Rewriting.isWanted()) {
            run.gives().ifPresent(expected -> found.put(expected, seen));
            run.says().ifPresent(expected -> found.put(expected, build.err()));
            return;
        }
        assertThat(build.err()).as("what the terminal says").isEqualTo(run.says().map(Expected::text).orElse(""));
        assertThat(build.status() == 0).as("a page is made").isEqualTo(run.gives().isPresent());
        run.gives().ifPresent(expected -> assertThat(seen).isEqualTo(expected.text()));
    }

    @AfterAll
    void rewrite() throws IOException {
        if (found.isEmpty()) {
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(document));
        found.keySet().stream().sorted((a, b) -> b.from() - a.from()).forEach(expected -> {
            List<String> content = lines.subList(expected.from(), expected.to());
            content.clear();
            content.addAll(Arrays.asList(found.get(expected).stripTrailing().split("\n")));
        });
        Files.write(document, lines);
    }
}
