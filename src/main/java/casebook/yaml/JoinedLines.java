package casebook.yaml;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pieces of lines joined to one text, and the way back: from offsets in that text to spans in the source. Marks of the
 * library count code points; everything here counts UTF-16 units.
 */
final class JoinedLines {
    private final List<Span> lines;
    private final String text;
    private final int[] starts;
    private final int[] units;

    /** @param lines at least one, all of one source, in order, none with a line end in it */
    JoinedLines(List<Span> lines) {
        this.lines = List.copyOf(lines);
        this.text = lines.stream().map(Span::text).collect(Collectors.joining("\n"));
        this.starts = starts(this.lines);
        this.units = units(text);
    }

    /** The lines of a region, without line ends and without a byte order mark at its start. */
    static JoinedLines of(Span region) {
        Source source = region.source();
        var lines = new ArrayList<Span>();
        for (int line = source.line(region.start()); line <= source.line(region.end()); line++) {
            int from = Math.max(region.start(), source.lineStart(line));
            int stop = line + 1 < source.lines() ? source.lineStart(line + 1) : source.text().length();
            lines.add(withoutEnds(new Span(source, from, Math.max(from, Math.min(region.end(), stop)))));
        }
        return new JoinedLines(lines);
    }

    private static Span withoutEnds(Span line) {
        String text = line.text();
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int to = text.length();
        to -= to > from && text.charAt(to - 1) == '\n' ? 1 : 0;
        to -= to > from && text.charAt(to - 1) == '\r' ? 1 : 0;
        return line.part(from, to);
    }

    String text() {
        return text;
    }

    /** The offset of a code point, given by its number. */
    int offset(int codePoint) {
        if (units.length == 0) {
            return Math.clamp(codePoint, 0, text.length());
        }
        return units[Math.clamp(codePoint, 0, units.length - 1)];
    }

    /** The offset at which the line of an offset starts. */
    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The offset at which the line of an offset ends. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The line of an offset. */
    String line(int at) {
        return text.substring(lineStart(at), lineEnd(at));
    }

    /** The offset of the first character that is no space on the line of an offset. */
    int firstOnLine(int at) {
        int first = lineStart(at);
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first;
    }

    /** The span of a stretch of the text, without the white space at its end. */
    Span span(int from, int to) {
        int end = Math.min(to, text.length());
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return exactly(from, end);
    }

    /** The span of a stretch of the text. */
    Span exactly(int from, int to) {
        int first = place(Math.min(from, text.length()));
        return new Span(lines.getFirst().source(), first, to > from ? place(to - 1) + 1 : first);
    }

    private int place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        Span span = lines.get(line);
        return Math.min(span.start() + offset - starts[line], span.end());
    }

    private static int[] starts(List<Span> lines) {
        int[] starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).end() - lines.get(i - 1).start() + 1;
        }
        return starts;
    }

    /** The offset of each code point and of the end; empty when code points and units are the same. */
    private static int[] units(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] units = new int[count + 1];
        for (int i = 0, at = 0; i < count; i++) {
            at += Character.charCount(text.codePointAt(at));
            units[i + 1] = at;
        }
        return units;
    }
}
