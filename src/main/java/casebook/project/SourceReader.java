package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text files that people write: UTF-8, with or without a byte order mark, with the line ends of any system. */
public final class SourceReader {
    /** The largest file of theirs, in bytes. */
    public static final long LARGEST = 64L << 20;

    private SourceReader() {}

    /**
     * The text of a file without its byte order mark, its line ends as {@code \n}: who wrote it where must not show on a page.
     *
     * @param display the path under which messages name it
     * @throws ReportException if it can't be read, is larger than 64 MB, or is not UTF-8
     */
    public static Source read(Path file, String display) {
        byte[] bytes = bytes(file, display);
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw refuse(Diagnostic.io(Span.file(display), "this file is UTF-16").withHint("save it as UTF-8"));
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var text = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            return new Source(display, StandardCharsets.UTF_8.newDecoder().decode(text.slice()).toString().replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            throw refuse(badByte(text.slice(), display));
        }
    }

    private static byte[] bytes(Path file, String display) {
        Span place = Span.file(display);
        try {
            if (Files.isDirectory(file)) {
                throw refuse(Diagnostic.io(place, "this is a folder, and a file is wanted"));
            }
            if (Files.size(file) > LARGEST) {
                throw refuse(Diagnostic.io(place, "this file is larger than 64 MB"));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw refuse(Diagnostic.io(place, "there is no such file"));
        } catch (AccessDeniedException e) {
            throw refuse(Diagnostic.io(place, "this file may not be read").withHint("check its permissions"));
        } catch (IOException e) {
            throw refuse(Diagnostic.io(place, "this file can't be read: " + e.getMessage()));
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Points at the first byte that is no UTF-8, in a text where the bad bytes are replaced. */
    private static Diagnostic badByte(ByteBuffer bytes, String display) {
        var before = CharBuffer.allocate(bytes.remaining());
        StandardCharsets.UTF_8.newDecoder().decode(bytes, before, true);
        int bad = bytes.get(bytes.position()) & 0xFF;
        int at = before.position();
        String rest = StandardCharsets.UTF_8.decode(bytes).toString();
        var source = new Source(display, before.flip() + rest);
        return Diagnostic.io(new Span(source, at, at + 1),
                "the byte 0x%02X is not UTF-8".formatted(bad)).withHint("save the file as UTF-8");
    }

    private static ReportException refuse(Diagnostic diagnostic) {
        return new ReportException(diagnostic);
    }
}
