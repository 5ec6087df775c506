package casebook.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws a small line of numbers in their order, as SVG in the text's colours. */
final class Sparkline {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 32;
    /** Room for the line's own width and the dot at its end. */
    private static final double MARGIN = 3;

    private Sparkline() {}

    /**
     * A line from the first number to the last, with a dot at the end.
     *
     * @param label says in words what it shows
     * @return nothing if there are fewer than two numbers
     */
    static Optional<SafeHtml> draw(List<BigDecimal> numbers, String label) {
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        double[] values = numbers.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double low = numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        var points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            points.append(i == 0 ? "" : " ").append(coordinate(x(i, values.length))).append(',')
                    .append(coordinate(y(values[i], low, high)));
        }
        return Optional.of(new SafeHtml(("<svg class=\"sparkline\" viewBox=\"0 0 %s %s\" preserveAspectRatio=\"xMinYMid\" role=\"img\" aria-label=\"%s\">"
                + "<polyline points=\"%s\"/><circle cx=\"%s\" cy=\"%s\" r=\"2.5\"/></svg>").formatted(
                coordinate(WIDTH), coordinate(HEIGHT), Html.escape(label), points,
                coordinate(x(values.length - 1, values.length)), coordinate(y(values[values.length - 1], low, high)))));
    }

    private static double x(int index, int count) {
        return MARGIN + (WIDTH - 2 * MARGIN) * index / (count - 1);
    }

    /** A flat line runs through the middle. */
    private static double y(double value, double low, double high) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return MARGIN + (HEIGHT - 2 * MARGIN) * (1 - share);
    }

    private static String coordinate(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
