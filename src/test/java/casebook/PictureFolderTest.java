package casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import casebook.result.Image;
import casebook.result.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    private Path root;

    @Test
    void every_file_of_a_picture_lies_on_disk_and_says_what_is_in_it() throws IOException {
        Image drawn = new Image(new byte[] {1}, new byte[] {2}, 720, 400, "A chart").withNarrow(new Image(new byte[] {3}, new byte[] {1}, 360, 400, ""));
        Image kept = new PictureFolder(root.resolve("pictures")).put(drawn);
        Image narrow = kept.narrow().orElseThrow();
        List<ImageFile> files = List.of(kept.light(), kept.dark(), narrow.light(), narrow.dark());
        assertThat(files).allSatisfy(file -> assertThat(file).isInstanceOf(ImageFile.Kept.class));
        assertThat(files.stream().map(file -> (int) file.bytes()[0])).containsExactly(1, 2, 3, 1);
        assertThat(kept.light().digest()).isEqualTo(drawn.light().digest()).isEqualTo(narrow.dark().digest()).isNotEqualTo(kept.dark().digest());
        try (Stream<Path> found = Files.list(root.resolve("pictures"))) {
            assertThat(found).hasSize(files.size());
        }
        assertThat(kept.narrow().map(Image::width)).isEqualTo(Optional.of(360));
    }

    @Test
    void a_disk_that_refuses_is_told_of() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> new PictureFolder(file).put(new Image(new byte[0], new byte[0], 1, 1, ""))).isInstanceOf(ReportException.class)
                .hasMessageContaining("can't be written");
    }
}
