package casebook.engine;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A text file among the seeds, with its encoding: the declared one, else what a byte order mark says, else UTF-8.
 *
 * @param shown its path as messages show it
 * @param mark whether it starts with a byte order mark
 */
record TextFile(Path file, String shown, Charset charset, boolean mark) {
    private static final char MARK = '\uFEFF';

    /** @param encoding as {@code schema.yml} names it */
    static TextFile of(Path file, String shown, Optional<String> encoding) throws IOException {
        byte[] start;
        try (InputStream in = PackedFile.open(file)) {
            start = in.readNBytes(3);
        }
        boolean big = start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
        boolean little = start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        boolean utf8 = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        Charset marked = big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new TextFile(file, shown, big || little || utf8 ? marked : encoding.map(TextFile::charset).orElse(marked),
                big || little || utf8);
    }

    /** What people call Latin-1 is Windows-1252 wherever the two differ, as on the web (WHATWG, Encoding, 4.2). */
    private static Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "latin1", "iso88591", "windows1252", "cp1252" -> Charset.forName("windows-1252");
            case "utf16", "utf16le" -> StandardCharsets.UTF_16LE;
            case "utf16be" -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Opens it behind its byte order mark; bytes that are no text come as U+FFFD. */
    BufferedReader open() throws IOException {
        return open(CodingErrorAction.REPLACE);
    }

    private BufferedReader open(CodingErrorAction onBadBytes) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(onBadBytes).onUnmappableCharacter(onBadBytes);
        var reader = new BoundedLines(new InputStreamReader(PackedFile.open(file), decoder));
        skipMark(reader);
        return reader;
    }

    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
    }

    boolean isEmpty() throws IOException {
        try (Reader reader = open()) {
            return reader.read() < 0;
        }
    }

    /**
     * A file of the same text in UTF-8, which is all that DuckDB reads reliably: of a UTF-16 file it reads no row,
     * without an error. The file itself if it is UTF-8 and nothing is left out.
     *
     * @param copy where a copy may be made
     * @param blankLines how many lines at the start to leave out
     * @param withoutMark whether a byte order mark is in the way, as in JSON
     */
    Path utf8(Path copy, int blankLines, boolean withoutMark) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8) && blankLines == 0 && !(withoutMark && mark)) {
            return file;
        }
        Files.createDirectories(copy.getParent());
        try (BufferedReader in = open(CodingErrorAction.REPORT); BufferedWriter out = Files.newBufferedWriter(copy)) {
            for (int i = 0; i < blankLines; i++) {
                in.readLine();
            }
            in.transferTo(out);
        }
        return copy;
    }

    /** The file as a whole. */
    Span place() {
        return Span.file(shown);
    }

    /**
     * A place in it. The source holds as much text as a message needs: the line, behind as many empty ones as
     * precede it.
     *
     * @param line 0-based
     * @param text the text of the line
     */
    Span place(int line, String text, int from, int to) {
        var source = new Source(shown, "\n".repeat(line) + text);
        return new Span(source, line + from, line + Math.min(to, text.length()));
    }
}
