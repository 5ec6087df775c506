package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartMarks.Axis;
import java.util.Locale;

/** The bottom axis that suits the places of a grid. */
final class PlaceAxis {
    private PlaceAxis() {}

    /** For lines: times and numbers on a scale from edge to edge, categories in slots. */
    static BottomAxis scaled(Figure figure, Places places, double left, double right) {
        Locale locale = figure.formats().locale();
        return switch (places) {
            case Places.Times times -> TimeAxis.scaled(times, left, right, figure.width(), locale);
            case Places.Numbers numbers -> figure.spec().isLog(Axis.X) ? NumberAxis.log(numbers, 0, left, right) : NumberAxis.of(numbers, left, right);
            case Places.Names names -> named(figure, names, left, right, "use `chart: hbar`, fewer rows, or a column of dates or numbers");
        };
    }

    /** For groups: a slot for each, with its name. */
    static BottomAxis grouped(Figure figure, Places places, double left, double right, String hint) {
        return places instanceof Places.Names names ? named(figure, names, left, right, hint)
                : slotted(figure, places, Slots.between(left, right, places.size()));
    }

    /** Where an author can point along the axis of lines. */
    static PlaceScale scale(Places places, Frame frame) {
        Box plot = frame.plot();
        return new PlaceScale(places, frame.bottom()::at, 0, plot.left(), plot.right(), isLog(frame.bottom()));
    }

    private static boolean isLog(BottomAxis axis) {
        return axis instanceof NumberAxis numbers && numbers.axis().log();
    }

    /** What is wide enough for a page is drawn for a phone too, where its names are shortened. */
    private static BottomAxis named(Figure figure, Places.Names names, double left, double right, String hint) {
        double stretch = figure.panel().isPresent() ? 1 : Math.max(1, (double) ChartRenderer.WIDTH / figure.width());
        if (!CategoryAxis.isReadable(Slots.between(left * stretch, right * stretch, names.size()), names)) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(), names.size() + " names don't fit below the chart", hint);
        }
        Slots slots = Slots.between(left, right, names.size());
        if (!CategoryAxis.isDistinct(slots, names)) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(), "names below the chart are shortened to the same letters", hint);
        }
        return CategoryAxis.of(slots, names);
    }

    /** For bars: a slot for each place; names that don't fit are refused. */
    static BottomAxis slotted(Figure figure, Places places, Slots slots, String hint) {
        return places instanceof Places.Names names ? named(figure, names, slots.start(), slots.end(), hint) : slotted(figure, places, slots);
    }

    /** For bars: a slot for each place. */
    static BottomAxis slotted(Figure figure, Places places, Slots slots) {
        Locale locale = figure.formats().locale();
        return switch (places) {
            case Places.Times times -> TimeAxis.slotted(times, slots, figure.width(), locale);
            case Places.Names names -> CategoryAxis.of(slots, names);
            case Places.Numbers numbers -> CategoryAxis.of(slots, new Places.Names(numbers.names(), true));
        };
    }

    /**
     * The range of a value axis for lines: from zero, unless all values lie so close together far from zero that the
     * line would be flat.
     */
    static Range forLines(Range range) {
        boolean far = range.min() > 0 && range.min() > 0.6 * range.max();
        return range.isEmpty() || far || range.min() < 0 && range.max() < 0.6 * range.min() ? range : range.with(0);
    }
}
