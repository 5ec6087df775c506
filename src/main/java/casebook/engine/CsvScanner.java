package casebook.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records of a CSV file as DuckDB does in its strict mode (RFC 4180), for what DuckDB doesn't tell: the
 * header, and the line of a record, which is not its number where quoted values hold line ends.
 */
final class CsvScanner {
    /** Longer values are cut; nobody reads them here. */
    private static final int LONGEST = 1 << 20;

    /** What is wrong with a record. */
    enum Flaw {
        UNCLOSED_QUOTE,
        TEXT_BEHIND_QUOTE,
        OTHER_LINE_END
    }

    /**
     * One record.
     *
     * @param line the line on which it starts, 0-based
     * @param text that line's text, cut if it is long
     * @param starts where on that line each value starts, as far as the line reaches
     * @param quotedAt where on that line its first faulty quoted value starts, or 0
     */
    record Row(int line, String text, List<String> values, List<Integer> starts, Optional<Flaw> flaw, int quotedAt) {
        boolean isBlank() {
            return values.size() == 1 && values.getFirst().isEmpty() && text.isEmpty();
        }
    }

    private final BufferedReader in;
    private final CsvDialect dialect;
    private int line;
    private String lineEnd = "";
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private int startLine;
    private int consumed;
    private Optional<Flaw> flaw = Optional.empty();
    private int quotedAt;

    CsvScanner(BufferedReader in, CsvDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** The first record that isn't blank. */
    Optional<Row> firstRow() throws IOException {
        return nextRow(2);
    }

    /** The next record that DuckDB takes for a row: empty lines count only where there is a single column. */
    Optional<Row> nextRow(int width) throws IOException {
        Optional<Row> row = next();
        while (row.isPresent() && row.get().isBlank() && width > 1) {
            row = next();
        }
        return row;
    }

    /** The next record, blank lines included; nothing at the end. */
    Optional<Row> next() throws IOException {
        startLine = line;
        consumed = 0;
        text.setLength(0);
        flaw = Optional.empty();
        quotedAt = 0;
        var values = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        while (true) {
            if (line == startLine) {
                starts.add(consumed - 1);
            }
            c = c == dialect.quote() ? quoted() : unquoted(c);
            values.add(value.toString());
            if (c != dialect.delimiter()) {
                endLine(c);
                return Optional.of(new Row(startLine, text.toString(), List.copyOf(values), List.copyOf(starts), flaw, quotedAt));
            }
            c = read();
        }
    }

    /** Reads a value up to what ends it, which is returned: the delimiter, a line end, or -1. */
    private int unquoted(int first) throws IOException {
        value.setLength(0);
        int c = first;
        while (c >= 0 && c != dialect.delimiter() && c != '\n' && c != '\r') {
            append(c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        value.setLength(0);
        int opened = line == startLine ? consumed - 1 : 0;
        int c = read();
        while (true) {
            if (c < 0) {
                flaw(Flaw.UNCLOSED_QUOTE, opened);
                return c;
            }
            if (c == dialect.quote()) {
                c = read();
                if (c != dialect.quote()) {
                    break;
                }
            } else if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
            }
            append(c);
            c = read();
        }
        if (c >= 0 && c != dialect.delimiter() && c != '\n' && c != '\r') {
            flaw(Flaw.TEXT_BEHIND_QUOTE, opened);
            String before = value.toString();
            c = unquoted(c);
            value.insert(0, before);
        }
        return c;
    }

    private void flaw(Flaw found, int at) {
        if (flaw.isEmpty()) {
            flaw = Optional.of(found);
            quotedAt = at;
        }
    }

    private void append(int c) {
        if (value.length() < LONGEST) {
            value.append((char) c);
        }
    }

    private void endLine(int c) throws IOException {
        if (c < 0) {
            return;
        }
        String end = c == '\n' ? "\n" : peek() == '\n' ? "\r\n" : "\r";
        if (end.length() == 2) {
            in.read();
        }
        line++;
        if (lineEnd.isEmpty()) {
            lineEnd = end;
        } else if (!lineEnd.equals(end)) {
            flaw(Flaw.OTHER_LINE_END, 0);
        }
    }

    private int read() throws IOException {
        int c = in.read();
        if (line == startLine && c >= 0 && c != '\n' && c != '\r' && text.length() < LONGEST) {
            text.append((char) c);
        }
        consumed++;
        return c;
    }

    private int peek() throws IOException {
        in.mark(1);
        int c = in.read();
        if (c >= 0) {
            in.reset();
        }
        return c;
    }
}
