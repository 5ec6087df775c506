package casebook.yaml;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a map key by key, reports values of a wrong shape, and at the end ({@link #done}) the keys that nobody
 * asked for, with the nearest known one. Asking for a key makes it known, present or not.
 */
public final class Fields {
    private final YamlMap map;
    private final String noun;
    private final String owner;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> spellings = new HashMap<>();

    /**
     * @param what what a key of this map is called in messages: "option", "key of a card" …
     */
    public Fields(YamlMap map, String what, Diagnostics diagnostics) {
        int of = what.indexOf(" of ");
        this.map = map;
        this.noun = of < 0 ? what : what.substring(0, of);
        this.owner = of < 0 ? "" : what.substring(of);
        this.diagnostics = diagnostics;
    }

    /** Lets a key be written in another way too; asking for {@code key} then finds both. Messages offer {@code key}. */
    public Fields spelled(String key, String other) {
        spellings.put(key, other);
        return this;
    }

    /** Makes keys known that are read elsewhere. */
    public Fields knows(String... keys) {
        known.addAll(Arrays.asList(keys));
        return this;
    }

    /** A key that means nothing here and has a message of its own: known only where it stands, and never proposed. */
    public Optional<YamlMap.Entry> stray(String key) {
        Optional<YamlMap.Entry> stray = map.entry(key);
        stray.ifPresent(_ -> known.add(key));
        return stray;
    }

    /** Whether a key stands there, with or without a value. */
    public boolean has(String key) {
        return entry(key).isPresent();
    }

    /** The entry of a key, for its span. */
    public Optional<YamlMap.Entry> entry(String key) {
        known.add(key);
        Optional<YamlMap.Entry> written = map.entry(key);
        Optional<YamlMap.Entry> other = Optional.ofNullable(spellings.get(key)).flatMap(map::entry);
        if (written.isPresent() && other.isPresent()) {
            diagnostics.add(Diagnostic.invalid(other.get().keySpan(),
                    "`" + other.get().key() + "` is another spelling of `" + key + "`, which stands here too")
                    .withNote(written.get().keySpan(), "it stands here").withHint("keep one of them"));
        }
        return written.or(() -> other);
    }

    /** Reports a key without which nothing can be done, if it isn't there. */
    public void require(String key) {
        if (!has(key)) {
            diagnostics.add(Diagnostic.invalid(map.span(), "the " + named(key) + " is missing"));
        }
    }

    /** Any value. */
    public Optional<Yaml> any(String key) {
        return entry(key).map(YamlMap.Entry::value);
    }

    /** A scalar of any kind except null. */
    public Optional<YamlScalar> scalar(String key) {
        return any(key).flatMap(value -> Shapes.scalar(value, quoted(key), diagnostics));
    }

    /** A scalar's text; numbers and booleans as they are written. */
    public Optional<String> text(String key) {
        return scalar(key).map(YamlScalar::text);
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        return any(key).flatMap(value -> {
            if (value instanceof YamlScalar scalar && scalar.value() instanceof Boolean flag) {
                return Optional.of(flag);
            }
            return report(Shapes.wrong(value, quoted(key), "`true` or `false`").withHint(meantFlag(value)));
        });
    }

    /** YAML 1.1 had more words for it, and people remember them. */
    private static Optional<String> meantFlag(Yaml value) {
        String word = value instanceof YamlScalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "yes", "on", "y", "true" -> Optional.of("write `true`");
            case "no", "off", "n", "false" -> Optional.of("write `false`");
            default -> Optional.empty();
        };
    }

    /** A whole number that fits an int, within bounds (inclusive). */
    public Optional<Integer> number(String key, int least, int most) {
        return any(key).flatMap(value -> {
            if (value instanceof YamlScalar scalar && scalar.value() instanceof Long number && least <= number && number <= most) {
                return Optional.of(number.intValue());
            }
            String wanted = most == Integer.MAX_VALUE
                    ? "a whole number, at least " + least
                    : "a whole number from " + least + " to " + most;
            return report(value instanceof YamlScalar scalar && scalar.value() != null
                    ? Diagnostic.invalid(value.span(), quoted(key) + " must be " + wanted + ", not `" + scalar.text() + "`")
                    : Shapes.wrong(value, quoted(key), wanted));
        });
    }

    /** A scalar or a list of scalars; empty when absent. */
    public List<YamlScalar> names(String key) {
        Stream<Yaml> values = any(key).stream()
                .flatMap(value -> value instanceof YamlList list ? list.items().stream() : Stream.of(value));
        return values.flatMap(value -> Shapes.scalar(value, "each item of " + quoted(key), diagnostics).stream()).toList();
    }

    /** A list of anything; a single value that isn't a list is an error that shows how to write one. */
    public List<Yaml> list(String key) {
        return any(key).map(value -> Shapes.list(value, quoted(key), diagnostics)).orElse(List.of());
    }

    public Optional<YamlMap> map(String key) {
        return any(key).flatMap(value -> Shapes.map(value, quoted(key), diagnostics));
    }

    /** One of an enum's constants, written in lower case; an unknown one is an error with the nearest. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return scalar(key).flatMap(scalar -> Shapes.choice(scalar, quoted(key), type, diagnostics));
    }

    /** Reports the keys that were not asked for. */
    public void done() {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key()) && !isSpelling(entry.key())) {
                diagnostics.add(Diagnostic.invalid(entry.keySpan(), "unknown " + named(entry.key()))
                        .withHint(missingSpace(entry).or(() -> Nearest.hint(entry.key(), known))));
            }
        }
    }

    private boolean isSpelling(String written) {
        return spellings.entrySet().stream()
                .anyMatch(spelling -> spelling.getValue().equals(written) && known.contains(spelling.getKey()));
    }

    /** {@code {severity:warn}} is a key without a value for YAML. */
    private static Optional<String> missingSpace(YamlMap.Entry entry) {
        return entry.value() instanceof YamlScalar scalar && scalar.value() == null
                ? Shapes.missingSpace(entry.key())
                : Optional.empty();
    }

    private <T> Optional<T> report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }

    /** "key `label` of a card". */
    private String named(String key) {
        return noun + " " + quoted(key) + owner;
    }

    private static String quoted(String key) {
        return "`" + key + "`";
    }
}
