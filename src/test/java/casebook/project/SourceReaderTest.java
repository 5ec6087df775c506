package casebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.Printed;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    @TempDir
    private Path folder;

    @Test
    void a_byte_order_mark_is_no_text_and_all_line_ends_are_one() throws IOException {
        Source source = SourceReader.read(file("\uFEFFtitle: é😀\r\n".getBytes(StandardCharsets.UTF_8)), "notebooks/x.md");
        assertThat(source.text()).isEqualTo("title: é😀\n");
        assertThat(source.path()).isEqualTo("notebooks/x.md");
        assertThat(SourceReader.read(file(new byte[0]), "x.md").text()).isEmpty();
    }

    @Test
    void a_byte_that_is_not_utf_8_is_shown_where_it_stands() throws IOException {
        byte[] latin1 = "title: a\nprose: caf\u00e9 noir\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(file(latin1))).isEqualTo("""
                x.md:2:11: error: the byte 0xE9 is not UTF-8
                 2 | prose: caf\uFFFD noir
                   |           ^
                  hint: save the file as UTF-8
                """);
        byte[] cut = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3};
        assertThat(refusal(file(cut))).startsWith("x.md:1:2: error: the byte 0xC3 is not UTF-8");
    }

    @Test
    void other_files_are_refused_with_the_reason() throws IOException {
        assertThat(refusal(file("title: x".getBytes(StandardCharsets.UTF_16)))).isEqualTo("""
                x.md: error: this file is UTF-16
                  hint: save it as UTF-8
                """);
        assertThat(refusal(folder.resolve("missing.md"))).isEqualTo("x.md: error: there is no such file\n");
        assertThat(refusal(folder)).isEqualTo("x.md: error: this is a folder, and a file is wanted\n");
        Path large = folder.resolve("large.md");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(refusal(large)).isEqualTo("x.md: error: this file is larger than 64 MB\n");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.md"), bytes);
    }

    private static String refusal(Path file) {
        var refusal = catchThrowableOfType(ReportException.class, () -> SourceReader.read(file, "x.md"));
        var diagnostics = new Diagnostics();
        diagnostics.addAll(refusal.diagnostics());
        assertThat(diagnostics.status()).isEqualTo(ExitStatus.IO);
        return Printed.text(diagnostics);
    }
}
