package casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project of two pages and a seed, for tests of commands.
 *
 * @param root its folder
 */
record SmallProject(Path root) {
    static SmallProject in(Path root) {
        var project = new SmallProject(root);
        project.write("seeds/orders.csv", "id,region\n1,North\n2,South\n3,North\n");
        project.write("notebooks/index.md", """
                ---
                title: Orders
                params: {since: 2}
                ---

                `=total.n` orders.

                ```sql total value
                SELECT count(*) AS n FROM orders WHERE id >= $since
                ```
                """);
        project.write("notebooks/deep/other.md", """
                # Other

                ```sql by_region
                SELECT region, count(*) AS orders FROM orders GROUP BY region ORDER BY region
                ```
                """);
        return project;
    }

    SmallProject write(String path, String text) {
        write(root, path, text);
        return this;
    }

    /** Writes a file of any project, and the folders that it needs. */
    static void write(Path root, String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandRun run(String... arguments) {
        return CommandRun.in(root, arguments);
    }

    /** What a reader sees of a page of {@code site/}. */
    String page(String path) throws IOException {
        return ReaderView.of(Files.readString(root.resolve("site").resolve(path)));
    }
}
