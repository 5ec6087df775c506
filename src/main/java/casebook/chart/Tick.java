package casebook.chart;

/** A place on an axis, and how it is written. */
record Tick(double value, String label) {}
