package casebook.chart;

/** What stands below a plot. */
interface BottomAxis {
    /** How much space it takes, in CSS pixels. */
    double height();

    /** Where a place lies, from the left edge of the picture. */
    double at(int place);

    /** Paints it below a plot, whose left and right edges it was made for. */
    void paint(Scene scene, Box plot);

    /** Makes the axis once the plot's left and right edges are known. */
    @FunctionalInterface
    interface Maker {
        BottomAxis between(double left, double right);
    }
}
