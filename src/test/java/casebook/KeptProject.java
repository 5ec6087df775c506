package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project with a bit of everything, built with what earlier builds kept. */
record KeptProject(Path root, Path cache) {
    /** What a build came to, and what it made again. */
    record Built(CommandRun run) {
        /** The names of what was made again of a kind: {@code cell}, {@code test}, {@code picture}, {@code page}, {@code seed}. */
        List<String> made(String kind) {
            return run.err().lines().dropWhile(line -> !line.equals("made again")).takeWhile(line -> !line.equals("kept"))
                    .filter(line -> line.startsWith("  " + kind + " "))
                    .map(line -> line.substring(kind.length() + 3, line.indexOf(": "))).sorted().toList();
        }

        String reason(String thing) {
            return run.err().lines().filter(line -> line.startsWith("  " + thing + ": ")).findFirst()
                    .map(line -> line.substring(thing.length() + 4)).orElse("");
        }

        /** What was said, without what was made again. */
        List<String> messages() {
            return run.err().lines().takeWhile(line -> !line.equals("made again")).filter(line -> !line.matches(".* \\d+ states .*|(Reading|Loading|Finding|Running|Drawing|Testing|Profiling|Writing).*"))
                    .toList();
        }
    }

    static KeptProject in(Path folder) {
        var project = new KeptProject(folder.resolve("project"), folder.resolve("cache"));
        project.write("seeds/orders.csv", "id,region,amount,day\n1,North,10,2025-01-03\n2,South,20,2025-02-03\n3,North,5,2025-03-09\n4,East,7,2025-03-10\n");
        project.write("seeds/people.csv", "id,name\n1,Ada\n2,Bob\n");
        project.write("seeds/schema.yml", """
                seeds:
                  - name: orders
                    columns:
                      - name: id
                        data_tests: [unique, not_null]
                      - name: amount
                        data_tests:
                          - accepted_range: {max_value: 15, config: {severity: warn}}
                """);
        project.write("notebooks/casebook.yml", "title: Kept\nparams: {since: 1}\ndictionary: true\n");
        project.write("notebooks/_models.md", """
                ```sql stg_orders model
                SELECT id, region, amount, day FROM raw.orders WHERE id >= $since
                ```

                ```sql by_region model
                --| materialize: table
                SELECT region, sum(amount) AS amount, count(*) AS orders FROM stg_orders GROUP BY region
                ```
                """);
        project.write("notebooks/index.md", """
                ---
                title: Orders
                uses: [_models.md]
                ---

                A sentence, and `=total.n` orders.

                ```sql total value
                SELECT count(*) AS n FROM stg_orders
                ```

                ```sql regions
                --| chart: bar
                --| x: region
                --| y: amount
                --| title: Amounts
                SELECT region, amount FROM by_region ORDER BY amount DESC
                ```

                ```sql shares
                --| chart: pie
                --| x: region
                --| y: orders
                SELECT region, orders FROM by_region ORDER BY orders DESC
                ```

                ```sql no_small test
                --| severity: warn
                SELECT * FROM stg_orders WHERE amount < 6
                ```

                ```yaml lineage
                data: [regions]
                ```
                """);
        project.write("notebooks/people.md", """
                # People

                See [orders](index.md#fig-regions) and [the notes](notes.txt).

                ```sql everybody
                SELECT id, name FROM people ORDER BY id
                ```

                ```yaml columns
                data: [people]
                ```
                """);
        project.write("notebooks/notes.txt", "notes\n");
        project.write("notebooks/choose.md", """
                ---
                title: Choose
                uses: [_models.md]
                ---

                ```yaml filter
                name: region
                label: Region
                values: choices.region
                all: All
                ```

                ```sql choices
                --| show: false
                SELECT DISTINCT region FROM stg_orders ORDER BY region
                ```

                ```sql chosen value
                SELECT sum(amount) AS amount FROM stg_orders WHERE $region IS NULL OR region = $region
                ```

                `=chosen.amount` in all.

                ```sql months
                --| chart: line
                --| x: day
                --| y: amount
                SELECT day, amount FROM stg_orders WHERE $region IS NULL OR region = $region ORDER BY day
                ```
                """);
        project.write("notebooks/places.md", """
                ---
                title: Places
                pages: SELECT lower(region) AS slug, region AS title, region AS place FROM by_region ORDER BY region
                uses: [_models.md]
                ---

                ```sql own
                SELECT day, amount FROM stg_orders WHERE region = $place ORDER BY day
                ```
                """);
        return project;
    }

    KeptProject write(String path, String text) {
        SmallProject.write(root, path, text);
        return this;
    }

    KeptProject delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    KeptProject replace(String path, String from, String to) {
        try {
            String text = Files.readString(root.resolve(path));
            assertThat(text).contains(from);
            return write(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds with what is kept. */
    Built build(String... arguments) {
        return new Built(CommandRun.in(root, Map.of("XDG_CACHE_HOME", cache.toString()), with(arguments, "--explain-cache")));
    }

    /** Builds into a folder of its own with nothing kept. */
    CommandRun scratch(String... arguments) {
        return CommandRun.in(root, Map.of("XDG_CACHE_HOME", cache.toString()), with(arguments, "--no-cache", "-o", "scratch"));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Builds both ways: they must come to the same, byte for byte, and say the same. */
    Built same(String... arguments) {
        Built built = build(arguments);
        CommandRun scratch = scratch(arguments);
        assertThat(scratch.status()).as(scratch.err()).isZero();
        assertThat(built.run().status()).as(built.run().err()).isZero();
        assertThat(built.messages()).isEqualTo(new Built(scratch).messages());
        Map<String, String> expected = files("scratch");
        Map<String, String> site = files("site");
        assertThat(site.keySet()).isEqualTo(expected.keySet());
        assertThat(site.keySet().stream().filter(path -> !site.get(path).equals(expected.get(path)))).isEmpty();
        return built;
    }

    /** What is in a folder of the project, by path: each byte a letter. */
    Map<String, String> files(String folder) {
        return files(root.resolve(folder));
    }

    static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> folder.relativize(file).toString(), KeptProject::content,
                    (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of what is kept. */
    List<Path> kept() {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
