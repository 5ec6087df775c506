package casebook.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in several forms, each with the least number that it is for: {@code 0#{0} ligne|2#{0} lignes}. */
public final class PluralForms {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})#(.*)", Pattern.DOTALL);

    private PluralForms() {}

    /** Whether a text has forms. */
    public static boolean has(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether a text that has forms has one for each number, in ascending order. */
    public static boolean areSound(String text) {
        long last = -1;
        for (String form : text.split("\\|", -1)) {
            Matcher parts = FORM.matcher(form);
            if (!parts.matches() || Long.parseLong(parts.group(1)) <= last || last == -1 && !parts.group(1).equals("0")) {
                return false;
            }
            last = Long.parseLong(parts.group(1));
        }
        return true;
    }

    /** The form for a number; a text without forms as it is. */
    static String choose(String text, long number) {
        if (!has(text)) {
            return text;
        }
        String chosen = "";
        for (String form : text.split("\\|", -1)) {
            Matcher parts = FORM.matcher(form);
            if (parts.matches() && (chosen.isEmpty() || Long.parseLong(parts.group(1)) <= number)) {
                chosen = parts.group(2);
            }
        }
        return chosen;
    }
}
