package casebook.site;

import casebook.result.Formats;
import casebook.result.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** Draws small histograms and lines of a length, as SVG in the page's colours. */
record HistogramDrawing(Words words, Formats formats) {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 36;
    private static final double GAP = 1;
    /** A bin that holds anything can be seen. */
    private static final double LOWEST = 1.5;

    /**
     * A bar for each bin; a pointer resting on one is told its bounds and count.
     *
     * @param bounds as people read them, one more than {@code counts}
     */
    SafeHtml draw(List<Long> counts, List<String> bounds) {
        long most = Collections.max(counts);
        int fullest = counts.indexOf(most);
        var out = new StringBuilder("<svg class=\"histogram\" viewBox=\"0 0 %s %s\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%s\">".formatted(
                number(WIDTH), number(HEIGHT), Html.escape(words.text("histogram", Integer.toString(counts.size()), bounds.getFirst(),
                        bounds.getLast(), bounds.get(fullest), bounds.get(fullest + 1), count(most)))));
        for (int i = 0; i < counts.size(); i++) {
            String said = words.text("bin", bounds.get(i), bounds.get(i + 1), count(counts.get(i)));
            bar(i, counts.size(), counts.get(i), most, said, out);
        }
        return new SafeHtml(out.append("</svg>").toString());
    }

    private static void bar(int index, int bins, long count, long most, String said, StringBuilder out) {
        double width = (WIDTH + GAP) / bins;
        double height = count == 0 ? 0 : Math.max(LOWEST, (HEIGHT - 1) * count / most);
        out.append("<g><title>").append(Html.escape(said)).append("</title>");
        out.append("<rect class=\"behind-bar\" x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\"/>".formatted(
                number(index * width), number(width), number(HEIGHT)));
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></g>".formatted(
                number(index * width), number(HEIGHT - height), number(width - GAP), number(height)));
    }

    private String count(long number) {
        return formats.format(number, "int");
    }

    /** A line as long as a share; decoration beside a number. */
    static SafeHtml bar(BigDecimal share) {
        return new SafeHtml(("<svg class=\"share\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + "<rect width=\"%s\" height=\"1\"/></svg>").formatted(number(share.doubleValue() * 100)));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
