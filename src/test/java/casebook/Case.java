package casebook;

import casebook.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A golden case: a folder that holds a small project, in {@code expected/} what comes of it, and, unless that is
 * {@code build}, in {@code command} the arguments, separated by white space.
 */
record Case(Path folder) {
    private static final String EXPECTED = "expected";
    private static final String COMMAND = "command";

    /** Every folder of {@code src/test/resources/cases}, by name. */
    static List<Case> all() {
        try (Stream<Path> folders = Files.list(Checkout.root().resolve("src/test/resources/cases"))) {
            return folders.filter(Files::isDirectory).sorted().map(Case::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    String[] arguments() throws IOException {
        Path command = folder.resolve(COMMAND);
        return Files.exists(command) ? Files.readString(command).strip().split("\\s+") : new String[] {"build"};
    }

    /**
     * Copies the project.
     *
     * @param edited which files are changed, by path
     * @param edit what becomes of them; each character stands for a byte, whatever the encoding
     */
    void copy(Path to, Predicate<String> edited, UnaryOperator<String> edit) throws IOException {
        for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
            String path = file.getKey();
            if (!path.startsWith(EXPECTED + "/") && !path.equals(COMMAND)) {
                write(to.resolve(path), edited.test(path)
                        ? edit.apply(new String(file.getValue(), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1)
                        : file.getValue());
            }
        }
    }

    /** Its notebooks and their parts, by path. */
    Map<String, byte[]> notebooks() throws IOException {
        var notebooks = files(folder);
        notebooks.keySet().removeIf(path -> !path.matches("notebooks/.*\\.md"));
        return notebooks;
    }

    /** What should come of it: texts by path. */
    Map<String, String> expected() throws IOException {
        return texts(files(folder.resolve(EXPECTED)));
    }

    /** Takes what came of it for what should come of it. */
    void rewrite(Map<String, String> actual) throws IOException {
        Path expected = folder.resolve(EXPECTED);
        for (String path : files(expected).keySet()) {
            Files.delete(expected.resolve(path));
        }
        write(expected, actual);
    }

    static void write(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(folder.resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** All files below a folder, by path with forward slashes; none if it isn't there. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        var texts = new TreeMap<String, String>();
        files.forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}
