package casebook.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Lines of which none takes more than a few megabytes: of a longer one only the start is kept, the rest is passed over. */
final class BoundedLines extends BufferedReader {
    /** In UTF-16 units. */
    static final int LONGEST = 4 << 20;

    private boolean afterReturn;

    BoundedLines(Reader in) {
        super(in, 1 << 16);
    }

    /** Whether a line may have been longer. */
    static boolean isCut(String line) {
        return line.length() >= LONGEST;
    }

    @Override
    public String readLine() throws IOException {
        var line = new StringBuilder();
        int c = read();
        if (afterReturn && c == '\n') {
            c = read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        afterReturn = c == '\r';
        return line.toString();
    }
}
