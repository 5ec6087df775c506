package casebook.result;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes values for people, in one language, by the JDK's locale data. Safe for use by several threads; what a format
 * needs is loaded when it is first used.
 *
 * <p>Numbers are exact decimals rounded half up, with U+2212 as their minus sign, and never "−0". A double is what
 * {@link Double#toString} shows. NULL is "–", and NaN and infinities are "NaN", "∞" and "−∞" in every format.
 */
public final class Formats {
    private static final String NULL = "–";

    private final Language language;
    private final Map<String, String> custom;
    private final Plain plain;
    private final Map<String, Written> cache = new ConcurrentHashMap<>();

    /**
     * @param custom further formats: a name and a pattern of {@link java.text.DecimalFormat} or
     *     {@link java.time.format.DateTimeFormatter}; one that has the name of a built-in format takes its place
     * @throws IllegalArgumentException later, when a format is used whose pattern the JDK can't read
     */
    public Formats(Locale locale, Map<String, String> custom) {
        this(locale, custom, Words.of(locale));
    }

    /**
     * The same, with a project's own words.
     *
     * @param words in the language of {@code locale}
     */
    public Formats(Locale locale, Map<String, String> custom, Words words) {
        this.language = new Language(locale, words);
        this.custom = Map.copyOf(custom);
        this.plain = new Plain(language);
    }

    /** The names of the formats that every project has. */
    public static Set<String> builtIn() {
        return BuiltIn.NAMES;
    }

    /** The names of all formats, built-in and custom. */
    public Set<String> names() {
        var names = new LinkedHashSet<>(BuiltIn.NAMES);
        names.addAll(custom.keySet().stream().sorted().toList());
        return Collections.unmodifiableSet(names);
    }

    /** Whether a format writes numbers (lengths of time among them) and not dates; an unknown one doesn't. */
    public boolean isNumeric(String format) {
        return custom.containsKey(format) ? CustomFormat.isNumeric(custom.get(format)) : BuiltIn.isNumeric(format);
    }

    public Locale locale() {
        return language.locale();
    }

    /** What pages and pictures say by themselves, in the same language. */
    public Words words() {
        return language.words();
    }

    /** A value in a named format, or plainly where there is none. */
    public String format(Object value, Optional<String> format) {
        return format.map(name -> format(value, name)).orElseGet(() -> plain(value));
    }

    /**
     * A value in a named format; NULL is "–". A value that the format doesn't fit, or that has the name of no format, is
     * written plainly.
     */
    public String format(Object value, String format) {
        if (value == null) {
            return NULL;
        }
        return Numbers.special(value).or(() -> written(format).write(value)).orElseGet(() -> plain(value));
    }

    private Written written(String format) {
        return cache.computeIfAbsent(format, name -> custom.containsKey(name)
                ? CustomFormat.of(custom.get(name), language.locale())
                : BuiltIn.of(name, language));
    }

    /**
     * A value as its class suggests; NULL is "–".
     *
     * <p>Digits are grouped from 10,000 on, so that years stay in one piece. A decimal keeps its scale up to six
     * decimals. A double, and a longer decimal, has as many as it needs: six at most, counted from the first digit that
     * isn't zero if the number is below one. A timestamp leaves out what is zero: the seconds, or the whole time of day.
     * Booleans and texts are written as they are.
     */
    public String plain(Object value) {
        return value == null ? NULL : plain.write(value);
    }

    /**
     * A value of a column without a format: as {@link #plain(Object)}, but the digits of ids and years are never
     * grouped ({@link Column#isLabel}).
     */
    public String plain(Object value, Column column) {
        boolean label = value != null && column.isLabel();
        return label
                ? Numbers.exact(value).map(language.numbers()::label).orElseGet(() -> plain(value))
                : plain(value);
    }
}
