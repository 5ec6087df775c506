package casebook.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the {@code //SOURCES} and {@code //FILES} lines of the root package's {@code package-info.java} in step with the
 * tree: every Java file of the program but {@code Main.java} and the {@code package-info.java} files, and every file
 * under {@code templates/}, which is on the class path under that same name.
 *
 * <p>It uses the JDK alone, so that it runs as a single file while nothing else compiles:
 *
 * <pre>{@code java src/test/java/casebook/launch/SourceLists.java}</pre>
 */
public final class SourceLists {
    /** What JBang's directives and addresses carry without quoting. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

    private final Path root;

    SourceLists(Path root) {
        this.root = root;
    }

    /** Rewrites the lists of the checkout that the working directory is in. */
    public static void main(String[] args) throws IOException {
        SourceLists lists = new SourceLists(Checkout.root());
        if (lists.declared().equals(lists.expected())) {
            System.out.println("The lists are in step.");
        } else {
            lists.rewrite();
            System.out.println("Rewrote " + lists.holder());
        }
    }

    /** The lines as they stand. */
    List<String> declared() throws IOException {
        return Files.readAllLines(holder()).stream().filter(SourceLists::isListed).toList();
    }

    /** The lines as the tree wants them, sorted by path. */
    List<String> expected() throws IOException {
        Path templates = root.resolve("templates");
        String up = slashed(sources().relativize(templates));
        return Stream.concat(
                        names(sources(), SourceLists::isSource).map(name -> "//SOURCES " + name),
                        names(templates, SourceLists::isResource)
                                .map(name -> "//FILES templates/" + name + "=" + up + "/" + name))
                .toList();
    }

    void rewrite() throws IOException {
        List<String> rest = Files.readAllLines(holder()).stream().filter(line -> !isListed(line)).toList();
        int comment = (int) rest.stream().takeWhile(line -> line.startsWith("//")).count();
        List<String> lines =
                Stream.of(rest.subList(0, comment), expected(), rest.subList(comment, rest.size()))
                        .flatMap(List::stream)
                        .toList();
        Files.writeString(holder(), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** The file that holds the lists. */
    Path holder() {
        return sources().resolve("package-info.java");
    }

    private Path sources() {
        return root.resolve("src/main/java/casebook");
    }

    private static boolean isListed(String line) {
        return line.startsWith("//SOURCES ") || line.startsWith("//FILES ");
    }

    private static boolean isSource(String name) {
        return name.endsWith(".java") && !name.endsWith("package-info.java") && !name.equals("Main.java");
    }

    private static boolean isResource(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith(".") || part.endsWith("~"));
    }

    private static Stream<String> names(Path folder, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> slashed(folder.relativize(file)))
                    .filter(wanted)
                    .map(SourceLists::plain)
                    .sorted()
                    .toList()
                    .stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(name + ": rename it, JBang's directives take plain ASCII names only");
        }
        return name;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
