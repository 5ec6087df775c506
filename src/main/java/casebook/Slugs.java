package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges the slugs of pages: each becomes a file's name and an address, so it must be one on every system. What isn't is
 * refused and not rewritten, since links are written with it.
 */
final class Slugs {
    private static final int LONGEST = 100;
    private static final int FEW = 3;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_-])?");
    /** Names that Windows keeps for devices, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String HINT = "use a key of the rows, or make one: "
            + "`lower(regexp_replace(strip_accents(name), '[^A-Za-z0-9]+', '-', 'g')) AS slug`";

    private final Span query;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();

    /** @param query where messages point */
    Slugs(Span query) {
        this.query = query;
    }

    /**
     * The slug of the next row, if it can be used.
     *
     * @param value null for NULL
     */
    Optional<String> take(String value) {
        String key = value == null ? "" : value.toLowerCase(Locale.ROOT);
        Optional<String> flaw = flaw(value).or(() -> Optional.ofNullable(taken.get(key)).map(other -> other.equals(value)
                ? "stands in several rows" : "differs from another one by case only, which many systems can't tell apart"));
        flaw.ifPresent(why -> wrong.computeIfAbsent(why, _ -> new ArrayList<>()).add(value == null ? "" : value));
        if (flaw.isEmpty()) {
            taken.put(key, value);
        }
        return flaw.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> flaw(String value) {
        if (value == null) {
            return Optional.of("is NULL");
        }
        if (value.isEmpty()) {
            return Optional.of("is empty");
        }
        if (value.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (DEVICE.matcher(value).matches()) {
            return Optional.of("is a name that Windows keeps for itself");
        }
        return SAFE.matcher(value).matches() ? Optional.empty()
                : Optional.of("can't name a file everywhere: write letters from a to z, digits, `-`, `_` and `.`, with a letter or digit first and no `.` last");
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, Character.isHighSurrogate(value.charAt(39)) ? 39 : 40) + "…" : value;
    }

    /** What is wrong with those taken so far, at most one message for each kind of mistake. */
    List<Diagnostic> mistakes() {
        return wrong.entrySet().stream().map(entry -> mistake(entry.getKey(), entry.getValue())).toList();
    }

    private Diagnostic mistake(String flaw, List<String> values) {
        List<String> different = values.stream().distinct().map(value -> "`" + shown(value) + "`").toList();
        String rows = values.size() == 1 ? "in a row" : "in " + values.size() + " rows";
        String others = different.size() == 1 ? "" : "; the same goes for " + String.join(", ", different.subList(1, Math.min(FEW, different.size())))
                + (different.size() > FEW ? " and " + (different.size() - FEW) + " more" : "");
        return Diagnostic.failed(query, values.getFirst().isEmpty() ? "the slug " + flaw + " " + rows
                : "the slug " + different.getFirst() + " " + flaw + others).withHint(HINT);
    }
}
