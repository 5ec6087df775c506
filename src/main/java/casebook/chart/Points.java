package casebook.chart;

import casebook.chart.ValueAxis.Range;
import java.util.List;
import java.util.stream.Stream;

/** Points on two scales: each lies at a place of the first, as points of lines do. */
record Points(Places places, List<Group> groups) {
    /**
     * The points of one colour.
     *
     * @param key decides the colour
     * @param label as people read it
     */
    record Group(String key, String label, List<Point> points) {}

    /**
     * A point.
     *
     * @param place along the first axis
     * @param size what its area stands for; 1 where all are alike
     * @param name empty where it has none
     */
    record Point(int place, double y, double size, String name) {}

    Stream<Point> all() {
        return groups.stream().flatMap(group -> group.points().stream());
    }

    long count() {
        return groups.stream().mapToLong(group -> group.points().size()).sum();
    }

    /** The extent of the values. */
    Range range() {
        return all().map(Point::y).reduce(Range.EMPTY, Range::with, Range::with);
    }

    /** The largest size. */
    double largest() {
        return all().mapToDouble(Point::size).max().orElse(0);
    }
}
