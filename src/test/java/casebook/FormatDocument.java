package casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the examples of a Markdown document.
 *
 * <ul>
 *   <li>A {@code markdown} block is the page of an example, {@code notebooks/index.md}. A block under a line that ends with a
 *       path in a code span and a colon is that file, for the next example; in the document's first section, for all of them.
 *   <li>A {@code text} block under the line "gives" is what a reader of the page sees; under "says", what the author reads on
 *       the terminal. "with `-P region=North` gives" builds with these arguments.
 * </ul>
 */
final class FormatDocument {
    /**
     * A project, and what comes of it.
     *
     * @param heading the section
     * @param line of the page in the document, from 1
     * @param files texts by path
     */
    record Example(String heading, int line, Map<String, String> files, List<Run> runs) {}

    /** What one build is expected to give; without {@code gives}, it fails. */
    record Run(List<String> arguments, Optional<Expected> gives, Optional<Expected> says) {}

    /** A block, with the lines that its content takes in the document, from 0, the end excluded. */
    record Expected(String text, int from, int to) {}

    private record Fence(String language, String content, int from, int to) {}

    private static final Pattern OPEN = Pattern.compile("(`{3,})(\\w*).*");
    private static final Pattern NAMED = Pattern.compile("(?:.*[^`])?`([\\w.-]+/[\\w./-]+)`:");
    private static final Pattern EXPECTED = Pattern.compile("(?:(?:and )?with `(?<arguments>[^`]+)` )?(?<what>gives|says)");
    private static final String PAGE = "notebooks/index.md";

    private final List<String> lines;
    private final Map<String, String> common = new LinkedHashMap<>();
    private final Map<String, String> pending = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private String heading = "";
    private int sections;

    private FormatDocument(List<String> lines) {
        this.lines = lines;
    }

    static List<Example> examples(Path document) {
        try {
            var reader = new FormatDocument(Files.readAllLines(document));
            reader.read();
            return reader.examples;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher open = OPEN.matcher(line);
            if (open.matches()) {
                Fence fence = fence(i, open.group(1), open.group(2));
                take(fence, before);
                i = fence.to();
            } else if (line.matches("#+ .*")) {
                heading = line.replaceFirst("#+ ", "");
                sections += line.startsWith("## ") ? 1 : 0;
            }
            before = line.isBlank() ? before : line;
        }
        if (!pending.isEmpty()) {
            throw new IllegalStateException("these files belong to no example: " + pending.keySet());
        }
    }

    private Fence fence(int start, String marks, String language) {
        int end = start + 1;
        while (!lines.get(end).equals(marks)) {
            end++;
        }
        String content = String.join("\n", lines.subList(start + 1, end)) + (end > start + 1 ? "\n" : "");
        return new Fence(language, content, start + 1, end);
    }

    private void take(Fence fence, String before) {
        Matcher named = NAMED.matcher(before);
        Matcher expected = EXPECTED.matcher(before);
        if (named.matches()) {
            (sections == 1 ? common : pending).put(named.group(1), fence.content());
        } else if (fence.language().equals("markdown")) {
            page(fence);
        } else if (fence.language().equals("text") && expected.matches()) {
            expect(expected, new Expected(fence.content(), fence.from(), fence.to()));
        } else if (fence.language().equals("text") || fence.language().equals("csv")) {
            throw new IllegalStateException("line " + fence.from() + ": nothing says what this block is");
        }
    }

    private void page(Fence fence) {
        var files = new LinkedHashMap<>(common);
        files.putAll(pending);
        files.put(PAGE, fence.content());
        pending.clear();
        examples.add(new Example(heading, fence.from(), files, new ArrayList<>()));
    }

    private void expect(Matcher written, Expected expected) {
        List<String> arguments = written.group("arguments") == null ? List.of() : List.of(written.group("arguments").split(" "));
        List<Run> runs = examples.getLast().runs();
        boolean gives = written.group("what").equals("gives");
        boolean same = !gives && !runs.isEmpty() && runs.getLast().says().isEmpty() && arguments.isEmpty();
        Run before = same ? runs.removeLast() : new Run(arguments, Optional.empty(), Optional.empty());
        runs.add(gives ? new Run(arguments, Optional.of(expected), Optional.empty())
                : new Run(before.arguments(), before.gives(), Optional.of(expected)));
    }
}
