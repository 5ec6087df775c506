package casebook.diagnostic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text file that people write, with the path under which messages name it.
 *
 * <p>Offsets are 0-based indexes of UTF-16 units; lines and columns are 0-based too.
 * Two sources are equal when their paths and texts are.
 */
public final class Source {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param path as shown to people: relative to the project, with forward slashes
     * @param text the whole text; line ends are {@code \n} or {@code \r\n}
     */
    public Source(String path, String text) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
    }

    /** A file of which only the path is known: a binary file, or one that can't be read. */
    public static Source opaque(String path) {
        return new Source(path, "");
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The number of lines; an empty text has one. */
    public int lines() {
        return lineStarts.length;
    }

    /** The line that holds an offset; offsets past the end belong to the last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The column of an offset within its line, in code points, so that an emoji counts once. */
    public int column(int offset) {
        int start = lineStarts[line(offset)];
        return text.codePointCount(start, Math.min(offset, text.length()));
    }

    /** The offset at which a line starts. */
    public int lineStart(int line) {
        return lineStarts[line];
    }

    /** The text of a line without its line end. */
    public String lineText(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        return text.substring(lineStarts[line], end).stripTrailing();
    }

    /** The whole text as a span. */
    public Span whole() {
        return new Span(this, 0, text.length());
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && path.equals(source.path) && text.equals(source.text);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
