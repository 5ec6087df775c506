package casebook.notebook;

import casebook.declaration.LanguageTag;
import java.util.Locale;
import java.util.Optional;

/**
 * What a notebook's name says of languages: {@code dashboard.fr} is the French version of {@code dashboard}. A name has a language
 * if what follows its last dot is the tag of one; {@code v1.2} has none.
 *
 * @param original the name without the language
 */
public record Version(String original, Optional<Locale> language) {
    public static Version of(String name) {
        int dot = name.lastIndexOf('.');
        boolean inFile = dot > name.lastIndexOf('/') + 1;
        Optional<Locale> language = inFile ? LanguageTag.of(name.substring(dot + 1)) : Optional.empty();
        return new Version(language.isPresent() ? name.substring(0, dot) : name, language);
    }

    /** The name of the version in a language. */
    public static String name(String original, Locale language) {
        return original + "." + language.toLanguageTag();
    }
}
