package casebook.chart;

import casebook.chart.Points.Point;
import java.util.List;
import java.util.Optional;

/** How closely points lie along a straight line: Pearson's r. */
final class Correlation {
    private static final int FEWEST = 3;

    private Correlation() {}

    /** @param at where each place lies
     * @return from -1 to 1; nothing for fewer than three points, or where one of the two doesn't vary. */
    static Optional<Double> of(double[] at, Points points) {
        List<Point> all = points.all().toList();
        double x = all.stream().mapToDouble(point -> at[point.place()]).average().orElse(0);
        double y = all.stream().mapToDouble(Point::y).average().orElse(0);
        double both = 0;
        double across = 0;
        double up = 0;
        for (Point point : all) {
            both += (at[point.place()] - x) * (point.y() - y);
            across += Math.pow(at[point.place()] - x, 2);
            up += Math.pow(point.y() - y, 2);
        }
        double r = both / Math.sqrt(across) / Math.sqrt(up);
        return all.size() < FEWEST || !Double.isFinite(r) ? Optional.empty() : Optional.of(Math.clamp(r, -1, 1));
    }
}
