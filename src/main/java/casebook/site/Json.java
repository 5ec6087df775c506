package casebook.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes JSON that may stand inside an HTML script element: no character of a text can end it. */
final class Json {
    private Json() {}

    /** A string, in quotes. */
    static String text(String text) {
        var out = new StringBuilder("\"");
        for (char c : Html.clean(text).toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '<', '>', '&', '\u2028', '\u2029' -> escape(out, c);
                default -> {
                    if (c < ' ') {
                        escape(out, c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** A list of what is JSON already. */
    static String list(Stream<String> items) {
        return items.collect(Collectors.joining(",", "[", "]"));
    }

    private static void escape(StringBuilder out, char c) {
        out.append(String.format("\\u%04x", (int) c));
    }
}
