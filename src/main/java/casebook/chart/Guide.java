package casebook.chart;

/** What stands above a plot and says what its colours or sizes mean. */
interface Guide {
    boolean isEmpty();

    /** How much height it takes in a width, both in CSS pixels. */
    double height(double width);

    /** Paints it downward from a height. */
    void paint(Scene scene, double left, double top, double width);

    /** This one, and another below it. */
    default Guide above(Guide other) {
        return isEmpty() ? other : other.isEmpty() ? this : new Stacked(this, other);
    }

    /** Two guides, one below the other. */
    record Stacked(Guide upper, Guide lower) implements Guide {
        private static final double GAP = 4;

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public double height(double width) {
            return upper.height(width) + GAP + lower.height(width);
        }

        @Override
        public void paint(Scene scene, double left, double top, double width) {
            upper.paint(scene, left, top, width);
            lower.paint(scene, left, top + upper.height(width) + GAP, width);
        }
    }
}
