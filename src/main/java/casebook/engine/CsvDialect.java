package casebook.engine;

import casebook.project.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * How a CSV file is written. A quote inside a quoted value is doubled, always.
 *
 * <p>DuckDB can find the dialect by itself, but then a bad row fails the search for it, and the message names no line.
 */
record CsvDialect(char delimiter, char quote) {
    /** The quote of a file without quotes. */
    private static final char NONE = '\0';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** How many characters of a file are looked at. */
    private static final int SAMPLE = 1 << 13;

    /**
     * The declared dialect; what is not declared is found: the delimiter that cuts the first rows into the most values,
     * the same number in each, or else the one that stands most often in the first row.
     */
    static CsvDialect of(TextFile file, Seed seed) throws IOException {
        char quote = seed.reading().quote().map(text -> text.isEmpty() ? NONE : text.charAt(0)).orElse('"');
        if (seed.reading().delimiter().filter(text -> !text.isEmpty()).isPresent()) {
            return new CsvDialect(delimiter(seed.reading().delimiter().get()), quote);
        }
        if (seed.kind() == Seed.Kind.TSV) {
            return new CsvDialect('\t', quote);
        }
        String sample = sample(file);
        var best = new CsvDialect(',', quote);
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            var candidate = new CsvDialect(delimiter, quote);
            int score = candidate.score(sample);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** DuckDB's options for it. */
    String options() {
        String quoted = Quote.text(quote == NONE ? "" : String.valueOf(quote));
        return "delim = " + Quote.text(String.valueOf(delimiter)) + ", quote = " + quoted + ", escape = " + quoted;
    }

    private static char delimiter(String text) {
        return text.equals("\\t") || text.equalsIgnoreCase("tab") ? '\t' : text.charAt(0);
    }

    private static String sample(TextFile file) throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader in = file.open()) {
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
                read = in.read(sample, length, SAMPLE - length);
            }
            return new String(sample, 0, length);
        }
    }

    /** Any even dialect beats any uneven one. */
    private int score(String sample) throws IOException {
        List<Integer> widths = widths(sample);
        int first = widths.isEmpty() ? 1 : widths.getFirst();
        boolean even = widths.stream().allMatch(width -> width == first);
        return first == 1 ? 0 : even ? SAMPLE + first : first;
    }

    /** The widths of the sample's rows, without the last one, which may be cut. */
    private List<Integer> widths(String sample) throws IOException {
        var widths = new ArrayList<Integer>();
        var scanner = new CsvScanner(new BufferedReader(new StringReader(sample)), this);
        for (var row = scanner.nextRow(2); row.isPresent(); row = scanner.nextRow(2)) {
            widths.add(row.get().values().size());
        }
        return sample.length() == SAMPLE && widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths;
    }
}
