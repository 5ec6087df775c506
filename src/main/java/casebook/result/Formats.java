package casebook.result;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes values for people, in one language. Safe for use by several threads. */
public final class Formats {
    /**
     * @param custom further formats: a name and a pattern of {@link java.text.DecimalFormat} or
     *     {@link java.time.format.DateTimeFormatter}
     */
    public Formats(Locale locale, Map<String, String> custom) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The names of all formats, built-in and custom. */
    public Set<String> names() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A value in a named format; NULL is "–". A value that the format doesn't fit is written plainly. */
    public String format(Object value, String format) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A value as its class suggests; NULL is "–". */
    public String plain(Object value) {
        throw new UnsupportedOperationException("not written yet");
    }

    public Locale locale() {
        throw new UnsupportedOperationException("not written yet");
    }
}
