package casebook.chart;

/**
 * Equal spaces for categories, side by side on whole device pixels.
 *
 * @param start of the first, in CSS pixels
 * @param step from one to the next, in CSS pixels
 */
record Slots(double start, double step, int count) {
    /** As wide as whole device pixels allow between two edges; what is left over is shared between both ends. */
    static Slots between(double from, double to, int count) {
        double step = Math.max(1, Math.floor((to - from) * Scene.DENSITY / count)) / Scene.DENSITY;
        double left = Math.max(0, Math.floor((to - from - step * count) * Scene.DENSITY / 2)) / Scene.DENSITY;
        return new Slots(from + left, step, count);
    }

    double centre(int slot) {
        return start + step * (slot + 0.5);
    }

    double end() {
        return start + step * count;
    }
}
