package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Span;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the JVM itself is at its end, that is said in a sentence, and the last good site stands. */
class LastResortTest {
    @TempDir
    private Path folder;

    private static String said(Throwable failure) {
        var found = new Diagnostics();
        LastResort.diagnostic(failure, " while the cell `total` ran", Span.file("notebooks/index.md")).ifPresent(found::add);
        return Printed.text(found);
    }

    @Test
    void memory_and_stack_are_told_apart_wherever_they_are_wrapped() {
        assertThat(said(new CompletionException(new IllegalStateException(new OutOfMemoryError("Java heap space"))))).isEqualTo("""
                notebooks/index.md: error: Casebook ran out of memory while the cell `total` ran
                  hint: show fewer rows or shorter values, or give Java more: `JBANG_JAVA_OPTIONS=-Xmx4g`
                """);
        assertThat(said(new StackOverflowError())).startsWith("notebooks/index.md: error: something is nested too deeply for Casebook while");
        assertThat(said(new IllegalStateException("a mistake in Casebook"))).isEmpty();
    }

    @Test
    void a_process_without_memory_says_so_and_publishes_nothing() throws IOException, InterruptedException {
        var project = SmallProject.in(folder.resolve("shop"));
        assertThat(project.run("-q").status()).isZero();
        byte[] before = Files.readAllBytes(project.root().resolve("site/index.html"));
        project.write("notebooks/index.md", "# Orders\n\n" + "word\n".repeat(4_000_000));
        Path err = folder.resolve("err");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "casebook.Main", "-q")
                .directory(project.root().toFile()).redirectError(err.toFile()).redirectOutput(new File("/dev/null")).start();
        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(err);
        assertThat(said).startsWith("notebooks/index.md: error: Casebook ran out of memory while this notebook was read").doesNotContain("\tat ", "Exception in thread");
        assertThat(child.exitValue()).as(said).isEqualTo(3);
        assertThat(Files.readAllBytes(project.root().resolve("site/index.html"))).isEqualTo(before);
    }
}
