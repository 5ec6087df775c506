package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and whenever it is built: the gallery, and the study's pages with filters. */
@Tag("long")
class SameBytesTest {
    private static final List<Path> FAKETIME = List.of(Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"), Path.of("/usr/lib/faketime/libfaketime.so.1"));

    @TempDir
    private Path folder;

    @Test
    void on_another_path_in_another_zone_and_language_with_other_threads_and_another_clock() throws Exception {
        Map<String, byte[]> here = built("a", 1, "UTC", "en", "US", Map.of("LANG", "C", "LC_ALL", "C.UTF-8", "TZ", "UTC"));
        var elsewhere = new TreeMap<>(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "fr_FR.UTF-8", "TZ", "Pacific/Kiritimati"));
        clock().ifPresent(library -> elsewhere.putAll(Map.of("LD_PRELOAD", library.toString(), "FAKETIME", "+400d")));
        Map<String, byte[]> there = built("b/another place", 8, "Pacific/Kiritimati", "fr", "FR", elsewhere);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        var different = new ArrayList<String>();
        here.forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, there.get(name))) {
                different.add(name);
            }
        });
        assertThat(here.keySet()).as("pictures").anyMatch(name -> name.endsWith(".png")).anyMatch(name -> name.endsWith(".csv"));
        assertThat(different).isEmpty();
    }

    /** A library that shows a process another date, where it is installed; else the clock has but gone on. */
    private static Optional<Path> clock() {
        return FAKETIME.stream().filter(Files::exists).findFirst();
    }

    private Map<String, byte[]> built(String name, int threads, String zone, String language, String country, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path project = folder.resolve(name);
        for (String part : List.of("notebooks", "seeds", "docs")) {
            copy(Checkout.root().resolve(part), project.resolve(part));
        }
        Path settings = project.resolve("notebooks/casebook.yml");
        Files.writeString(settings, Files.readString(settings) + "\nengine: {threads: " + threads + "}\n");
        Path temporary = Files.createDirectories(project.resolveSibling(threads + "-tmp"));
        var options = List.of("-XX:ActiveProcessorCount=" + threads, "-Duser.timezone=" + zone, "-Duser.language=" + language, "-Duser.country=" + country);
        CommandRun run = new Child(project, temporary, options, List.of(), environment)
                .run("build", "-q", "notebooks/gallery.md", "notebooks/dashboard.md", "notebooks/dashboard.fr.md", "notebooks/index.md",
                        "notebooks/data-model.md", "notebooks/going-further.md");
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.err()).as("what threads may change").doesNotContain("at each build");
        var found = new TreeMap<String, byte[]>();
        Path site = project.resolve("site");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(site.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
