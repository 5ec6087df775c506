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
    /** How many lists and objects DuckDB reads within one another. */
    private static final int DEEPEST = 128;
    private static final char REPLACED = '\uFFFD';

    private static final String BROKEN = "the JSON is broken here";

    /** A mistake, with its line and column, 0-based. */
    private record Problem(int line, int column, String what) {}

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
        return syntax().orElseGet(() -> other(refusal));
    }

    private Diagnostic other(EngineError refusal) {
        if (refusal.message().contains("\"maximum_object_size\"")) {
            return Diagnostic.io(file.place(), "an object in this file is larger than 16 MB")
                    .withHint("write smaller ones, each on a line of its own or in a list in square brackets");
        }
        return Diagnostic.io(file.place(), "DuckDB can't read this file: " + ErrorTranslator.withoutPaths(refusal.message()));
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
        Optional<Problem> problem = problem(new JsonReader(in));
        if (problem.isEmpty()) {
            return Optional.empty();
        }
        int line = problem.get().line();
        try (BufferedReader again = file.open()) {
            String text = again.lines().skip(line).findFirst().orElse("");
            return Optional.of(broken(line, text, problem.get()));
        }
    }

    private Optional<Diagnostic> lines(BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Optional<Problem> problem = line.isBlank() ? Optional.empty() : problem(new JsonReader(new StringReader(line)));
            if (problem.isPresent() && BoundedLines.isCut(line)) {
                return Optional.of(Diagnostic.io(file.place(number, line.substring(0, 100), 0, 1),
                        "DuckDB can't read this line, which has more than four million characters")
                        .withHint("write one object on a line each, or a list in square brackets"));
            }
            if (problem.isPresent()) {
                return Optional.of(broken(number, line, problem.get()));
            }
            number++;
        }
        return Optional.empty();
    }

    private Diagnostic broken(int line, String text, Problem problem) {
        int at = Math.clamp(problem.column(), 0, text.length());
        return Diagnostic.io(file.place(line, text, at, at + 1), problem.what());
    }

    /** The first mistake in one document. */
    private static Optional<Problem> problem(JsonReader json) throws IOException {
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(DEEPEST);
        try {
            json.skipValue();
            return json.peek() == JsonToken.END_DOCUMENT ? Optional.empty() : Optional.of(new Problem(0, 0, BROKEN));
        } catch (EOFException e) {
            return Optional.of(place(e, 1));
        } catch (MalformedJsonException e) {
            return Optional.of(place(e, 2));
        }
    }

    /** @param behind how far behind the mistake the reader stands, counted from 1 */
    private static Problem place(IOException problem, int behind) {
        Matcher place = PLACE.matcher(problem.getMessage());
        String what = problem.getMessage().startsWith("Nesting limit") ? "this is nested more than " + DEEPEST + " levels deep" : BROKEN;
        return place.matches()
                ? new Problem(Integer.parseInt(place.group(2)) - 1, Math.max(Integer.parseInt(place.group(3)) - behind, 0), what)
                : new Problem(0, 0, what);
    }
}
