package casebook.chart;

/**
 * Where bars stand within the slots of their categories, on whole device pixels.
 *
 * @param beside how many bars share a slot side by side; 1 where they are stacked
 * @param thickness of a bar in CSS pixels
 */
record BarLayout(Slots slots, int beside, double thickness) {
    private static final double FILL_ALONE = 0.7;
    private static final double FILL_BESIDE = 0.8;
    private static final double THICKEST_ALONE = 84;
    private static final double THICKEST_BESIDE = 60;

    static BarLayout of(Slots slots, int beside) {
        double fill = beside == 1 ? FILL_ALONE : FILL_BESIDE;
        double wanted = Math.min(slots.step() * fill / beside, beside == 1 ? THICKEST_ALONE : THICKEST_BESIDE);
        int device = Math.max(1, (int) (wanted * Scene.DENSITY));
        long step = Math.round(slots.step() * Scene.DENSITY);
        boolean centred = (step - (long) device * beside) % 2 == 0;
        return new BarLayout(slots, beside, (double) (centred || device == 1 ? device : device - 1) / Scene.DENSITY);
    }

    /** The share of a slot that its bars take. */
    double fill() {
        return thickness * beside / slots.step();
    }

    /** Where a bar begins along the categories. */
    double start(int slot, int bar) {
        return slots.centre(slot) + thickness * (bar - beside / 2.0);
    }
}
