package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes beside the program's jar: kept while it is of use, and made anew otherwise. */
class ClassArchiveTest {
    private static final String THIS = "Server VM (" + System.getProperty("java.vm.version") + ")";
    private static final long OF_A_BUILD = 26 << 20;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("Main.jsa");
    }

    private void archive(String machine, long size) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.write(machine.getBytes(StandardCharsets.ISO_8859_1));
            content.setLength(size);
        }
    }

    private boolean staysAfterWork() {
        new ClassArchive(file).renew();
        return Files.exists(file);
    }

    @Test
    void what_a_build_left_stays() throws IOException {
        archive(THIS, OF_A_BUILD);
        assertThat(staysAfterWork()).isTrue();
    }

    @Test
    void what_a_run_without_work_left_is_made_anew() throws IOException {
        archive(THIS, 3 << 20);
        assertThat(staysAfterWork()).isFalse();
    }

    @Test
    void what_another_machine_left_is_made_anew() throws IOException {
        archive("Server VM (24.0.1+9)", OF_A_BUILD);
        assertThat(staysAfterWork()).isFalse();
    }

    @Test
    void it_lies_beside_a_jar_and_only_there() {
        assertThat(ClassArchive.beside(folder.resolve("Main.jar"))).contains(new ClassArchive(file));
        assertThat(ClassArchive.beside(folder)).isEmpty();
        assertThat(staysAfterWork()).isFalse();
    }

    /** What the rules about its size and its first bytes rest on. */
    @Test
    void the_java_machine_writes_which_one_it_is_into_the_first_bytes() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // Only classes from jars are archived.
        String jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> part.contains("picocli")).findFirst().orElseThrow();
        Process made = new ProcessBuilder(java.toString(), "-Xlog:disable", "-XX:ArchiveClassesAtExit=" + file, "-cp", jar, "picocli.AutoComplete", "--help")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        made.waitFor();
        assertThat(file).isRegularFile();
        assertThat(Files.size(file)).isLessThan(10 << 20);
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(OF_A_BUILD);
        }
        assertThat(staysAfterWork()).isTrue();
    }
}
