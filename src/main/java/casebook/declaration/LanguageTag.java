package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.yaml.YamlScalar;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the tag of a language: {@code en}, {@code fr}, {@code en-GB} (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /** @return nothing, and an error, for tags of no language that the JDK knows */
    public static Optional<Locale> read(YamlScalar tag, Diagnostics diagnostics) {
        Optional<Locale> locale = of(tag.text());
        if (locale.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(tag.span(), "`" + tag.text() + "` is not the tag of a language")
                    .withHint("write `en`, `fr`, `en-GB` …"));
        }
        return locale;
    }

    /** The language of a tag, if the JDK knows it. */
    public static Optional<Locale> of(String tag) {
        return parse(tag).filter(LanguageTag::isKnown);
    }

    private static Optional<Locale> parse(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Languages of three letters are looked up among those with data, which takes longer. */
    private static boolean isKnown(Locale locale) {
        String language = locale.getLanguage();
        return switch (language.length()) {
            case 2 -> Arrays.asList(Locale.getISOLanguages()).contains(language);
            case 3 -> Locale.availableLocales().anyMatch(known -> known.getLanguage().equals(language));
            default -> false;
        };
    }
}
