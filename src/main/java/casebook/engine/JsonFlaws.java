package casebook.engine;

import casebook.diagnostic.Diagnostic;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a JSON file is broken. DuckDB names a record, and that wrongly; a second reading finds the line. */
final class JsonFlaws {
    private static final Pattern PLACE = Pattern.compile("(?s)(.*?) at line (\\d+) column (\\d+) path.*");
    private static final char REPLACED = '\uFFFD';

    private final TextFile file;

    JsonFlaws(TextFile file) {
        this.file = file;
    }

    /** @param refusal what DuckDB says */
    Diagnostic find(EngineError refusal) throws IOException {
        boolean badBytes = refusal.message().contains("UTF-8");
        try (BufferedReader in = file.open()) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int bad = line.indexOf(REPLACED);
                if (badBytes && bad >= 0) {
                    return Diagnostic.io(file.place(number, line, bad, bad + 1), "this is not UTF-8")
                            .withHint("save the file as UTF-8, or say `encoding: latin-1` in seeds/schema.yml");
                }
                number++;
            }
        }
        return syntax().orElseGet(() -> Diagnostic.io(file.place(),
                "DuckDB can't read this file: " + ErrorTranslator.withoutPaths(refusal.message())));
    }

    private Optional<Diagnostic> syntax() throws IOException {
        try (BufferedReader in = file.open()) {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first == '[' ? document(in) : lines(in);
        }
    }

    private Optional<Diagnostic> document(BufferedReader in) throws IOException {
        Optional<int[]> place = problem(new JsonReader(in));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int line = place.get()[0];
        try (BufferedReader again = file.open()) {
            String text = again.lines().skip(line).findFirst().orElse("");
            return Optional.of(broken(line, text, place.get()[1]));
        }
    }

    private Optional<Diagnostic> lines(BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Optional<int[]> place = line.isBlank() ? Optional.empty() : problem(new JsonReader(new StringReader(line)));
            if (place.isPresent() && BoundedLines.isCut(line)) {
                return Optional.of(Diagnostic.io(file.place(number, line.substring(0, 100), 0, 1),
                        "DuckDB can't read this line, which has more than four million characters")
                        .withHint("write one object on a line each, or a list in square brackets"));
            }
            if (place.isPresent()) {
                return Optional.of(broken(number, line, place.get()[1]));
            }
            number++;
        }
        return Optional.empty();
    }

    private Diagnostic broken(int line, String text, int column) {
        int at = Math.clamp(column, 0, text.length());
        return Diagnostic.io(file.place(line, text, at, at + 1), "the JSON is broken here");
    }

    /** Line and column, 0-based, of the first mistake in one document. */
    private static Optional<int[]> problem(JsonReader json) throws IOException {
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(Integer.MAX_VALUE);
        try {
            json.skipValue();
            return json.peek() == JsonToken.END_DOCUMENT ? Optional.empty() : Optional.of(new int[] {0, 0});
        } catch (EOFException e) {
            return Optional.of(place(e, 1));
        } catch (MalformedJsonException e) {
            return Optional.of(place(e, 2));
        }
    }

    /** @param behind how far behind the mistake the reader stands, counted from 1 */
    private static int[] place(IOException problem, int behind) {
        Matcher place = PLACE.matcher(problem.getMessage());
        return place.matches()
                ? new int[] {Integer.parseInt(place.group(2)) - 1, Math.max(Integer.parseInt(place.group(3)) - behind, 0)}
                : new int[] {0, 0};
    }
}
