package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The law for every golden case that makes a site: with a sentence more on each page, what is kept comes to the same as a build from scratch. */
@Tag("long")
class KeptCasesTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_case_comes_to_the_same_with_what_is_kept() {
        return Case.all().stream().filter(KeptCasesTest::makesSite).map(one -> DynamicTest.dynamicTest(one.name(), () -> hold(one)));
    }

    private static boolean makesSite(Case one) {
        try {
            return Files.isDirectory(one.folder().resolve("expected/site")) && one.arguments()[0].equals("build");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hold(Case one) throws IOException {
        Path root = folder.resolve(one.name());
        one.copy(root, _ -> false, text -> text);
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        CommandRun first = CommandRun.in(root, environment, one.arguments());
        append(root);
        CommandRun kept = CommandRun.in(root, environment, one.arguments());
        CommandRun scratch = CommandRun.in(root, environment,
                Stream.concat(Arrays.stream(one.arguments()), Stream.of("--no-cache", "-o", "scratch")).toArray(String[]::new));
        assertThat(List.of(first.status(), kept.status())).containsOnly(scratch.status());
        assertThat(kept.err()).isEqualTo(scratch.err());
        Map<String, String> site = KeptProject.files(root.resolve("site"));
        Map<String, String> expected = KeptProject.files(root.resolve("scratch"));
        assertThat(site.keySet()).isEqualTo(expected.keySet());
        assertThat(site.keySet().stream().filter(path -> !site.get(path).equals(expected.get(path)))).isEmpty();
    }

    private static void append(Path root) throws IOException {
        try (Stream<Path> notebooks = Files.walk(root.resolve("notebooks"))) {
            for (Path notebook : notebooks.filter(file -> file.toString().endsWith(".md")).toList()) {
                Files.writeString(notebook, Files.readString(notebook) + "\nOne more sentence.\n");
            }
        }
    }
}
