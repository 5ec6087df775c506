package casebook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Draws a small line of numbers in their order, as SVG in the text's colours. */
final class Sparkline {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 32;
    /** Room for the line's own width and the dot at its end. */
    private static final double MARGIN = 3;
    private static final String END = "2.5";
    /** A number between two gaps is a dot as thick as the line. */
    private static final String ALONE = "1.2";

    private final List<BigDecimal> numbers;
    private final double low;
    private final double high;

    private Sparkline(List<BigDecimal> numbers) {
        this.numbers = numbers;
        this.low = numbers.stream().filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        this.high = numbers.stream().filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }

    /**
     * A line from the first number to the last, with a dot at the end.
     *
     * @param numbers a null is a gap
     * @param label says in words what it shows
     */
    static SafeHtml draw(List<BigDecimal> numbers, String label) {
        return new SafeHtml("<svg class=\"sparkline\" viewBox=\"0 0 120 32\" preserveAspectRatio=\"xMinYMid\" role=\"img\" aria-label=\""
                + Html.escape(label) + "\">" + new Sparkline(numbers).shapes() + "</svg>");
    }

    private String shapes() {
        var out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) == null) {
                run(start, i, out);
                start = i + 1;
            }
        }
        int last = numbers.size() - 1;
        if (last >= 0 && numbers.get(last) != null) {
            out.append(dot(last, END));
        }
        return out.toString();
    }

    /** The line through numbers without a gap. */
    private void run(int from, int to, StringBuilder out) {
        if (to - from == 1 && to < numbers.size()) {
            out.append(dot(from, ALONE));
        } else if (to - from > 1) {
            out.append("<polyline points=\"");
            for (int i = from; i < to; i++) {
                out.append(i == from ? "" : " ").append(coordinate(x(i))).append(',').append(coordinate(y(i)));
            }
            out.append("\"/>");
        }
    }

    private String dot(int index, String radius) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(coordinate(x(index)), coordinate(y(index)), radius);
    }

    /** A number without company stands at the end. */
    private double x(int index) {
        return numbers.size() == 1 ? WIDTH - MARGIN : MARGIN + (WIDTH - 2 * MARGIN) * index / (numbers.size() - 1);
    }

    /** A flat line runs through the middle. */
    private double y(int index) {
        double share = high > low ? (numbers.get(index).doubleValue() - low) / (high - low) : 0.5;
        return MARGIN + (HEIGHT - 2 * MARGIN) * (1 - share);
    }

    private static String coordinate(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
