package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Circles of round sizes with their numbers, in a row.
 *
 * @param largest the number that the largest bubble stands for
 * @param radius of that bubble, in CSS pixels
 */
record SizeLegend(String title, ValueText text, double largest, double radius) implements Guide {
    private static final Face FACE = Face.LABEL;
    private static final Face NUMBERS = Face.TICK;
    private static final double GAP = 12;
    private static final double NUMBER_GAP = 5;
    private static final double LEAST_TITLE = 30;
    private static final double[] SHARES = {0.05, 0.3, 1};

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public double height(double width) {
        return Math.max(FACE.lineHeight() + 3, 2 * radius(sizes().getLast()) + 3);
    }

    @Override
    public void paint(Scene scene, double left, double top, double width) {
        List<Double> sizes = sizes();
        double circles = sizes.stream().mapToDouble(size -> GAP + 2 * radius(size) + NUMBER_GAP + NUMBERS.width(text.value(size))).sum();
        double centre = top + height(width) / 2;
        double x = left;
        if (width - circles > LEAST_TITLE) {
            String shown = TextFit.shorten(title, FACE, width - circles);
            scene.text(shown, x, FACE.centred(centre), FACE, Theme.TEXT, Anchor.START);
            x += FACE.width(shown) + GAP;
        }
        for (double size : sizes) {
            double around = radius(size);
            scene.stroke(new Ellipse2D.Double(x, centre - around, 2 * around, 2 * around), Theme.MUTED, 1);
            String number = text.value(size);
            scene.text(number, x + 2 * around + NUMBER_GAP, NUMBERS.centred(centre), NUMBERS, Theme.MUTED, Anchor.START);
            x += 2 * around + NUMBER_GAP + NUMBERS.width(number) + GAP;
        }
    }

    /** Round numbers at or below some shares of the largest, the smallest first; none twice, none that is no more than a dot. */
    private List<Double> sizes() {
        Stream<Double> round = Stream.of(SHARES[0], SHARES[1], SHARES[2]).map(share -> rounded(share * largest)).distinct();
        List<Double> sizes = round.filter(size -> !text.whole() || size >= 1).toList();
        return sizes.isEmpty() ? List.of(largest) : sizes;
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not larger. */
    private static double rounded(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
        double digit = value / power;
        return power * (digit >= 5 - 1e-9 ? 5 : digit >= 2 - 1e-9 ? 2 : 1);
    }

    private double radius(double size) {
        return Math.sqrt(size / largest) * radius;
    }
}
