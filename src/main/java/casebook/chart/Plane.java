package casebook.chart;

/**
 * A plot between two axes, on which an author can point at places.
 *
 * @param x the first axis, that of categories or times
 * @param y the axis of values
 * @param lying whether the first axis runs downward and that of values to the right
 */
record Plane(Scene scene, Box plot, Scale x, Scale y, boolean lying) {}
