package casebook.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The bars of a chart, upright or lying: from values to XChart's pixels.
 *
 * @param at from a value to its place along the value axis, in CSS pixels from the picture's edge, on a device pixel
 * @param plot of which the side along the categories is exactly the slots
 */
record BarMarks(BarLayout layout, BarStacks stacks, boolean lying, DoubleUnaryOperator at, Box plot) {
    /** Adds the bars to a picture, in the inks of their series and categories. */
    void paint(Scene scene, List<Series> series, Inks inks) {
        paint(scene, series.stream().map(inks::of).toList());
        for (int s = 0; s < series.size(); s++) {
            paintOver(scene, s, series.get(s), inks);
        }
        if (layout.beside() == 1 && series.size() > 1) {
            separate(scene, series.size());
        }
    }

    /** Adds the bars to a picture, one ink for each series. */
    void paint(Scene scene, List<Ink> inks) {
        Slots slots = layout.slots();
        double end = slots.end();
        Box box = lying ? new Box(plot.left(), slots.start(), plot.right(), end)
                : new Box(slots.start(), plot.top(), end, plot.bottom());
        int along = device(end - slots.start());
        int across = device(lying ? plot.width() : plot.height());
        int zero = device(Math.abs(at.applyAsDouble(0) - low()));
        List<XchartBars.Bars> bars = new ArrayList<>();
        for (int s = 0; s < inks.size(); s++) {
            bars.add(new XchartBars.Bars(lengths(s), inks.get(s)));
        }
        scene.add(new Mark.Plot(box, new XchartBars(along, across, zero, layout.fill(), layout.beside() == 1, lying, bars)));
    }

    /** XChart has one colour for a series; bars that have another are painted over. */
    private void paintOver(Scene scene, int index, Series series, Inks inks) {
        for (int place = 0; place < layout.slots().count(); place++) {
            if (has(index, place) && !inks.of(series, place).equals(inks.of(series))) {
                scene.fill(box(index, place), inks.of(series, place));
            }
        }
    }

    /** The space of a bar; without extent where its value is zero, or where there is none. */
    Box box(int series, int place) {
        double start = layout.start(place, layout.beside() == 1 ? 0 : series);
        double one = at.applyAsDouble(stacks.from()[series][place]);
        double other = has(series, place) ? at.applyAsDouble(stacks.to()[series][place]) : one;
        double near = Math.min(one, other);
        double far = Math.max(one, other);
        return lying ? new Box(near, start, far, start + layout.thickness()) : new Box(start, near, start + layout.thickness(), far);
    }

    /** The spaces of all bars. */
    List<Box> boxes(int series) {
        List<Box> boxes = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            for (int place = 0; place < layout.slots().count(); place++) {
                if (has(s, place)) {
                    boxes.add(box(s, place));
                }
            }
        }
        return boxes;
    }

    /** The space of a bar up to the ends of its interval, if it has one. */
    Box reach(Series series, int index, int place) {
        Box box = box(index, place);
        if (!series.hasInterval(place)) {
            return box;
        }
        double low = at.applyAsDouble(series.low()[place]);
        double high = at.applyAsDouble(series.high()[place]);
        return lying ? new Box(Math.min(box.left(), low), box.top(), Math.max(box.right(), high), box.bottom())
                : new Box(box.left(), Math.min(box.top(), high), box.right(), Math.max(box.bottom(), low));
    }

    /** Where the bars of a series end. */
    Curve curve(Series series, int index, Ink ink) {
        int count = layout.slots().count();
        double[] along = new double[count];
        double[] ends = new double[count];
        for (int place = 0; place < count; place++) {
            Box box = box(index, place);
            along[place] = lying ? box.centre() : box.middle();
            ends[place] = has(index, place) ? at.applyAsDouble(stacks.to()[index][place]) : Double.NaN;
        }
        return lying ? new Curve(series, ends, along, ink) : new Curve(series, along, ends, ink);
    }

    boolean has(int series, int place) {
        return !Double.isNaN(stacks.to()[series][place]);
    }

    /** Thin lines of the page's colour, so that neighbours in a stack are told apart by more than their colour. */
    private void separate(Scene scene, int series) {
        for (int place = 0; place < layout.slots().count(); place++) {
            for (int s = 0; s < series; s++) {
                if (has(s, place) && stacks.from()[s][place] != 0 && box(s, place).width() > 2 && box(s, place).height() > 2) {
                    double edge = at.applyAsDouble(stacks.from()[s][place]);
                    Box box = box(s, place);
                    scene.fill(lying ? new Box(edge - 0.5, box.top(), edge + 0.5, box.bottom())
                            : new Box(box.left(), edge - 0.5, box.right(), edge + 0.5), Theme.PAGE);
                }
            }
        }
    }

    /** Differences of places, not of values, so that the ends of stacks are where the axis says. */
    private double[] lengths(int series) {
        double[] from = stacks.from()[series];
        double[] to = stacks.to()[series];
        double[] lengths = new double[to.length];
        for (int place = 0; place < to.length; place++) {
            double length = Math.abs(at.applyAsDouble(to[place]) - at.applyAsDouble(from[place])) * Scene.DENSITY;
            lengths[place] = Double.isNaN(to[place]) ? Double.NaN : Math.copySign(Math.rint(length), to[place] - from[place]);
        }
        return lengths;
    }

    private double low() {
        return lying ? plot.left() : plot.bottom();
    }

    private static int device(double css) {
        return (int) Math.round(css * Scene.DENSITY);
    }
}
