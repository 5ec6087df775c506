package casebook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTest {
    @TempDir
    private Path folder;

    private void put(String content) {
        try {
            InPlace.put(folder.resolve("x.html"), file -> {
                for (String letter : content.split("")) {
                    Files.writeString(file, Files.exists(file) ? Files.readString(file) + letter : letter);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void several_writers_at_once_come_to_one_whole_file() throws IOException {
        IntStream.range(0, 5).forEach(_ -> CompletableFuture.allOf(Stream.of("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc")
                .map(content -> CompletableFuture.runAsync(() -> put(content))).toArray(CompletableFuture[]::new)).join());
        assertThat(Files.readString(folder.resolve("x.html"))).isIn("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc");
        assertThat(names()).containsExactly("x.html");
    }

    @Test
    void what_fails_leaves_the_last_file_and_nothing_beside_it() throws IOException {
        put("last");
        assertThatThrownBy(() -> InPlace.put(folder.resolve("x.html"), file -> {
            Files.writeString(file, "half");
            throw new IOException("full");
        })).hasMessage("full");
        assertThat(Files.readString(folder.resolve("x.html"))).isEqualTo("last");
        assertThat(names()).containsExactly("x.html");
    }
}
