package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.ReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path root;

    private Path output() {
        return root.resolve("site");
    }

    private static OutputFile file(String path, String content) {
        return new OutputFile.Bytes(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void publish(OutputFile... files) {
        try (Staging staging = Staging.create(output())) {
            staging.write(List.of(files));
            staging.publish();
        }
    }

    /** All files below the root: path and content. */
    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        tree.remove("site/.casebook");
        return tree;
    }

    @Test
    void a_site_takes_the_place_of_the_last_one_as_a_whole() throws IOException {
        publish(file("index.html", "1"), file("old/page.html", "1"));
        publish(file("index.html", "2"), new OutputFile.Copy("copy.css", Files.writeString(root.resolve("x.css"), "css")));
        assertThat(tree()).isEqualTo(Map.of("site/index.html", "2", "site/copy.css", "css", "x.css", "css"));
    }

    @Test
    void what_others_wrote_into_the_folder_is_published_too() throws IOException {
        try (Staging staging = Staging.create(output())) {
            Files.createDirectories(staging.folder().resolve("data"));
            Files.writeString(staging.folder().resolve("data/x.csv"), "a");
            staging.write(List.of(file("index.html", "1")));
            staging.publish();
        }
        assertThat(tree()).containsOnlyKeys("site/index.html", "site/data/x.csv");
    }

    @Test
    void what_was_made_early_gets_its_places_and_its_folder_is_gone() throws IOException {
        try (Staging staging = Staging.create(output())) {
            Path early = Files.writeString(Files.createDirectories(staging.drafts()).resolve("1"), "picture");
            staging.write(List.of(new OutputFile.Made("figures/a.png", early), new OutputFile.Made("figures/b.png", early)));
            staging.publish();
        }
        assertThat(tree()).isEqualTo(Map.of("site/figures/a.png", "picture", "site/figures/b.png", "picture"));
        assertThat(output().resolve(".drafts")).doesNotExist();
    }

    private Object identity(String path) throws IOException {
        return Files.readAttributes(output().resolve(path), BasicFileAttributes.class).fileKey();
    }

    @Test
    void a_file_that_stays_as_it_was_is_not_written_again() throws IOException {
        publish(file("same.html", "1"), file("other.html", "1"), file("as_long.html", "1"));
        Object same = identity("same.html");
        Object other = identity("other.html");
        try (Staging staging = Staging.create(output())) {
            staging.write(List.of(file("same.html", "1"), file("other.html", "23"), file("as_long.html", "2")));
            assertThat(tree()).contains(entry("site/other.html", "1"), entry("site/as_long.html", "1"));
            staging.publish();
        }
        assertThat(tree()).isEqualTo(Map.of("site/same.html", "1", "site/other.html", "23", "site/as_long.html", "2"));
        assertThat(identity("same.html")).isEqualTo(same);
        assertThat(identity("other.html")).isNotEqualTo(other);
    }

    @Test
    void a_copy_of_a_file_that_changes_later_stays() throws IOException {
        Path style = Files.writeString(root.resolve("x.css"), "css");
        for (int i = 0; i < 2; i++) {
            publish(new OutputFile.Copy("copy.css", style));
        }
        Files.writeString(style, "another");
        assertThat(tree()).contains(entry("site/copy.css", "css"));
    }

    @Test
    void without_publishing_nothing_changes_and_nothing_is_left() throws IOException {
        publish(file("index.html", "1"));
        try (Staging staging = Staging.create(output())) {
            staging.write(List.of(file("index.html", "2")));
        }
        assertThat(tree()).isEqualTo(Map.of("site/index.html", "1"));
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(output());
        }
    }

    @Test
    void two_writers_of_one_file_are_an_error() throws IOException {
        publish(file("index.html", "1"));
        try (Staging staging = Staging.create(output())) {
            assertThatThrownBy(() -> staging.write(List.of(file("a.html", "1"), file("a.html", "2"))))
                    .isInstanceOf(ReportException.class).hasMessage("two files of the site would both be a.html");
        }
        assertThat(tree()).isEqualTo(Map.of("site/index.html", "1"));
    }

    @Test
    void nothing_is_written_outside() {
        try (Staging staging = Staging.create(output())) {
            assertThatThrownBy(() -> staging.write(List.of(file("../x.html", "1")))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_folder_that_casebook_did_not_make_is_refused() throws IOException {
        Files.createDirectories(output());
        Files.writeString(output().resolve("thesis.md"), "mine");
        assertThatThrownBy(() -> Staging.create(output())).isInstanceOf(ReportException.class)
                .hasMessage("this folder isn't empty, and Casebook didn't make it")
                .extracting(e -> ((ReportException) e).diagnostics().getFirst().status()).isEqualTo(ExitStatus.INVALID);
        assertThat(tree()).isEqualTo(Map.of("site/thesis.md", "mine"));
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(output());
        }
    }

    @Test
    void an_empty_folder_is_taken_and_a_file_refused() throws IOException {
        Files.createDirectories(output());
        publish(file("index.html", "1"));
        assertThat(tree()).containsOnlyKeys("site/index.html");
        Files.writeString(root.resolve("file"), "x");
        assertThatThrownBy(() -> Staging.create(root.resolve("file"))).isInstanceOf(ReportException.class)
                .hasMessage("the output is a file, not a folder");
    }

    @Test
    void a_second_build_says_who_is_at_work() {
        try (Staging first = Staging.create(output())) {
            assertThat(first.folder()).isDirectory();
            assertThatThrownBy(() -> Staging.create(output())).isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("another build is at work on this output: process " + ProcessHandle.current().pid() + " of ");
        }
        publish(file("index.html", "1"));
    }

    @Test
    void what_a_killed_build_left_is_cleared() throws IOException {
        publish(file("index.html", "1"));
        Files.createDirectories(root.resolve(".site.casebook-new/data"));
        Files.writeString(root.resolve(".site.casebook-new/data/half.csv"), "a,");
        Files.writeString(root.resolve(".site.casebook-lock"), "process 1");
        publish(file("index.html", "2"));
        assertThat(tree()).isEqualTo(Map.of("site/index.html", "2"));
    }

    @Test
    void a_site_that_a_killed_build_had_moved_aside_comes_back() throws IOException {
        publish(file("index.html", "1"));
        Files.move(output(), root.resolve(".site.casebook-old"));
        try (Staging staging = Staging.create(output())) {
            assertThat(tree()).containsEntry("site/index.html", "1");
            assertThat(staging.folder()).isDirectory();
        }
    }

    @Test
    void a_link_to_a_folder_stays_a_link() throws IOException {
        Path real = Files.createDirectories(root.resolve("www"));
        Files.createSymbolicLink(output(), real);
        publish(file("index.html", "1"));
        publish(file("index.html", "2"));
        assertThat(output()).isSymbolicLink();
        assertThat(Files.readString(real.resolve("index.html"))).isEqualTo("2");
    }

    @Test
    void of_several_files_that_cant_be_written_the_first_tells_and_the_others_stand() throws IOException {
        List<OutputFile> files = IntStream.range(0, 200).mapToObj(i -> file(i % 50 + "/x", "")).toList();
        try (Staging staging = Staging.create(output())) {
            assertThatThrownBy(() -> staging.write(files)).isInstanceOfSatisfying(ReportException.class,
                    e -> assertThat(e.diagnostics()).hasSize(1));
            try (Stream<Path> written = Files.walk(staging.folder())) {
                assertThat(written.filter(file -> file.endsWith("x"))).hasSize(50);
            }
        }
    }
}
