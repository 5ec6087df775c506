package casebook.chart;

import java.util.ArrayList;
import java.util.List;

/** Makes texts fit a width. */
final class TextFit {
    private static final String ELLIPSIS = "…";

    private TextFit() {}

    /**
     * A text in at most so many lines, none wider than the width: broken at spaces and behind hyphens and slashes, and
     * shortened where that is not enough.
     */
    static List<String> wrap(String text, Face face, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() < mostLines - 1 && face.width(rest) > width) {
            int end = breakAt(rest, face, width);
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(shorten(rest, face, width));
        return List.copyOf(lines);
    }

    /** The text, or as much of it as fits, followed by an ellipsis. */
    static String shorten(String text, Face face, double width) {
        if (face.width(text) <= width) {
            return text;
        }
        int fits = 0;
        int tooMany = text.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (face.width(text.substring(0, middle).strip() + ELLIPSIS) <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        int end = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    static double widest(List<String> lines, Face face) {
        return lines.stream().mapToDouble(face::width).max().orElse(0);
    }

    /** Behind the last break whose line fits; 0 if there is none. */
    private static int breakAt(String text, Face face, double width) {
        int best = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if ((before == ' ' || before == '-' || before == '/' || before == '–')
                    && face.width(text.substring(0, i).strip()) <= width) {
                best = i;
            }
        }
        return best;
    }
}
