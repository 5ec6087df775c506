package casebook.result;

import java.util.Locale;

/**
 * How one language writes numbers, dates and lengths of time. Dates and numbers come from the JDK's locale data, which
 * takes tens of milliseconds to load, so each is made when it is first asked for; making one twice does no harm.
 */
final class Language {
    private final Locale locale;
    private final Words words;
    private final Numbers numbers;
    private volatile Dates dates;

    Language(Locale locale, Words words) {
        this.locale = locale;
        this.words = words;
        this.numbers = new Numbers(locale);
    }

    Locale locale() {
        return locale;
    }

    Words words() {
        return words;
    }

    Numbers numbers() {
        return numbers;
    }

    Dates dates() {
        Dates made = dates;
        if (made == null) {
            made = new Dates(locale);
            dates = made;
        }
        return made;
    }

    Durations durations() {
        return new Durations(words, numbers);
    }
}
