package casebook.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pages and pictures say by themselves, in one language: {@code words_en.properties} and its likes. A language is
 * one file; what it lacks is said in English.
 */
public final class Words {
    private static final String BUILT_IN = "/templates/";
    private static final String ENGLISH = "en";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> texts;
    private final Set<String> own;

    private Words(Map<String, String> texts, Set<String> own) {
        this.texts = texts;
        this.own = own;
    }

    /** The words that come with Casebook. */
    public static Words of(Locale locale) {
        return of(locale, _ -> Map.of());
    }

    /**
     * The same, with those of a project, which come first.
     *
     * @param project the project's own texts in the language of a tag such as {@code de}; empty for none
     */
    public static Words of(Locale locale, Function<String, Map<String, String>> project) {
        var texts = new HashMap<>(builtIn(ENGLISH));
        texts.putAll(project.apply(ENGLISH));
        String language = locale.getLanguage();
        var own = new HashMap<String, String>();
        if (!language.equals(ENGLISH)) {
            own.putAll(builtIn(language));
            own.putAll(project.apply(language));
            texts.putAll(own);
        }
        return new Words(texts, language.equals(ENGLISH) ? texts.keySet() : own.keySet());
    }

    /** The texts by key that come with Casebook for the language of a tag; none if it doesn't know the language. */
    public static Map<String, String> builtIn(String language) {
        try (InputStream file = Words.class.getResourceAsStream(BUILT_IN + fileName(language))) {
            return file == null ? Map.of() : read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own words can't be read", broken);
        }
    }

    /** The name of the file that holds a language's words. */
    public static String fileName(String language) {
        return "words_" + language + ".properties";
    }

    /**
     * The texts by key that a file of Java's properties holds.
     *
     * @throws IllegalArgumentException if an escape in it makes no sense
     */
    public static Map<String, String> read(String properties) {
        var read = new Properties();
        try {
            read.load(new StringReader(properties));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var texts = new HashMap<String, String>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    /** The numbers of the places in a text that are filled in: {@code {0}}. */
    public static SortedSet<Integer> places(String text) {
        var places = new TreeSet<Integer>();
        PLACE.matcher(text).results().forEach(place -> places.add(Integer.valueOf(place.group(1))));
        return places;
    }

    /** Whether the language has words at all; if not, all are English. */
    public boolean known() {
        return !own.isEmpty();
    }

    /** The keys of what is said in English, because the language lacks it. */
    public SortedSet<String> missing() {
        var missing = new TreeSet<>(texts.keySet());
        missing.removeAll(own);
        return missing;
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /**
     * A text with its places filled in.
     *
     * @param values for {@code {0}}, {@code {1}} …
     */
    public String text(String key, String... values) {
        return filled(raw(key), values);
    }

    /**
     * A text in the form that a number asks for: {@code 0#{0} rows|1#{0} row|2#{0} rows} has a form from 0, one from 1 and one
     * from 2 on. A text without forms serves for all numbers.
     *
     * @param values as for {@link #text}; the number as the reader sees it is most often the first
     */
    public String count(String key, long number, String... values) {
        return filled(PluralForms.choose(raw(key), number), values);
    }

    private static String filled(String text, String... values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }

    /** "A", "A and B", "A, B and C". */
    public String list(List<String> names) {
        String list = names.isEmpty() ? "" : names.getFirst();
        for (int i = 1; i < names.size(); i++) {
            list = text(i == names.size() - 1 ? "list.last" : "list.next", list, names.get(i));
        }
        return list;
    }

    /** A text with its places as they are. */
    public String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }
}
