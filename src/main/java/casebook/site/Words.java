package casebook.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's own words in one language: {@code words_en.properties} and its likes, in UTF-8. A language is one file;
 * what it lacks is said in English.
 */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties texts;
    private final boolean known;

    private Words(Properties texts, boolean known) {
        this.texts = texts;
        this.known = known;
    }

    static Words of(Locale locale, TemplateFiles files) {
        var texts = new Properties();
        boolean known = false;
        for (String language : new String[] {"en", locale.getLanguage()}) {
            String name = "words_" + language + ".properties";
            boolean builtIn = load(texts, files.builtIn(name));
            boolean own = load(texts, files.own(name));
            known = builtIn || own;
        }
        return new Words(texts, known);
    }

    private static boolean load(Properties texts, Optional<byte[]> file) {
        try {
            texts.load(new StringReader(file.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.isPresent();
    }

    /** Whether there is a file for the language; if not, the words are English. */
    boolean known() {
        return known;
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /**
     * A text with its places filled in.
     *
     * @param values for {@code {0}}, {@code {1}} …
     */
    String text(String key, String... values) {
        return PLACE.matcher(raw(key))
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }

    /**
     * A text in the form that a number asks for, in the notation of {@link ChoiceFormat}: {@code 0#{0} row|2#{0} rows}.
     *
     * @param written the number as the reader sees it, for {@code {0}}
     */
    String count(String key, long number, String written) {
        String form = new ChoiceFormat(raw(key)).format(number);
        return PLACE.matcher(form).replaceAll(_ -> Matcher.quoteReplacement(written));
    }

    /** A text with its places as they are. */
    String raw(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }
}
