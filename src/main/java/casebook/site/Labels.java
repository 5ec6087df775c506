package casebook.site;

import java.util.Locale;

/** Makes words of names. */
final class Labels {
    private Labels() {}

    /** A column's, cell's or file's name as a reader would write it: {@code conversion_rate} is "Conversion rate". */
    static String humanised(String name) {
        String spaced = name.replace('_', ' ').strip();
        if (spaced.isEmpty() || !spaced.equals(spaced.toLowerCase(Locale.ROOT))) {
            return spaced.isEmpty() ? name : spaced;
        }
        String words = spaced.replaceAll("\\bid\\b", "ID");
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
