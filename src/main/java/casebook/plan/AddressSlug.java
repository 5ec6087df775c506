package casebook.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes of a value what an address can hold and a person can read. */
final class AddressSlug {
    private static final int LONGEST = 40;

    private AddressSlug() {}

    /**
     * Numbers and dates as they are; of texts lower-case letters of any script, without accents, and digits, with {@code -}
     * between words.
     *
     * @param taken the slugs given out before; gets this one
     */
    static String of(String text, Set<String> taken) {
        String plain = text.matches("-?\\d+(\\.\\d+)?") ? text : words(text);
        String slug = plain;
        for (int i = 2; !taken.add(slug); i++) {
            slug = plain + "-" + i;
        }
        return slug;
    }

    private static String words(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String words = letters.replaceAll("[^\\p{L}\\p{N}]+", "-");
        int end = words.length() <= LONGEST ? words.length() : words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        String cut = words.substring(0, end).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "choice" : cut;
    }
}
