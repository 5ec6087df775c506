package casebook.plan;

import casebook.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A cell's SQL with every table's name written in full, so that it means the same wherever it is read from,
 * and the way back from places in it to places in the file.
 *
 * @param origin the SELECT in the file
 * @param text what the engine runs
 * @param edits the names replaced, in order
 */
public record QualifiedSql(Span origin, String text, List<Edit> edits) {
    /** A piece of the file (offsets within {@code origin}) that another text stands for. */
    public record Edit(int start, int end, String text) {}

    /** Writes edits into a piece of a file. */
    public static QualifiedSql of(Span origin, List<Edit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        String original = origin.text();
        var text = new StringBuilder();
        int done = 0;
        for (Edit edit : sorted) {
            text.append(original, done, edit.start()).append(edit.text());
            done = edit.end();
        }
        return new QualifiedSql(origin, text.append(original.substring(done)).toString(), List.copyOf(sorted));
    }

    /**
     * The place in the file for a place in {@code text}, extended to the whole word there.
     *
     * @param byteOffset as DuckDB counts: UTF-8 bytes from the start of {@code text}
     */
    public Span place(int byteOffset) {
        int at = back(charOffset(byteOffset));
        String original = origin.text();
        int end = at;
        while (end < original.length() && Character.isJavaIdentifierPart(original.charAt(end))) {
            end++;
        }
        return origin.part(at, Math.max(end, Math.min(at + 1, original.length())));
    }

    private int charOffset(int byteOffset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int within = Math.clamp(byteOffset, 0, bytes.length);
        return new String(bytes, 0, within, StandardCharsets.UTF_8).length();
    }

    private int back(int offset) {
        int shift = 0;
        for (Edit edit : edits) {
            int start = edit.start() + shift;
            if (offset < start) {
                break;
            }
            if (offset < start + edit.text().length()) {
                return edit.start();
            }
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return Math.clamp((long) offset - shift, 0, origin.end() - origin.start());
    }
}
