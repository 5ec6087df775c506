package casebook.chart;

import casebook.chart.EndLabels.End;
import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines over times, numbers or categories, straight from point to point or in steps. NULL, and a month that the rows leave
 * out, is a gap. The value axis begins at zero unless all values lie far from it.
 *
 * @param course how a line gets from one value to the next
 */
record LineDrawing(Course course) implements Paneled {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 16;
    private static final double FAINT = 0.6;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).numbers(spec.encoding().y2())
                .seriesOrColumns().intervals().overlay().logarithmic().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return LineReduction.of(spec, columns);
    }

    @Override
    public List<String> needsAllRows(ChartSpec spec) {
        return LineReduction.needsAllRows(spec);
    }

    @Override
    public Range range(Figure figure) {
        return range(figure, GridReader.read(figure, true).series());
    }

    @Override
    public Legend legend(Figure figure) {
        return SeriesKeys.legend(figure, GridReader.read(figure, true), Sample.LINE);
    }

    @Override
    public Scene draw(Figure figure) {
        LogCheck.refuse(figure);
        Grid grid = GridReader.read(figure, true);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        Inks inks = Inks.of(figure, grid);
        List<Series> named = grid.series().stream().filter(series -> !inks.isGrey(series) || series.isRest()).toList();
        int height = figure.height(HEIGHT);
        Range range = range(figure, grid.series());
        ValueText text = grid.series().getFirst().text();
        ValueAxis round = figure.spec().isLog(Axis.Y) ? LogAxis.upward(range, Frame.intervals(figure, height), text)
                : ValueAxis.of(range, Frame.intervals(figure, height), text);
        ValueAxis left = figure.spec().labels() ? Frame.withRoom(round, range, height) : round;
        Optional<ValueAxis> right = grid.second().isEmpty() ? Optional.empty()
                : Optional.of(ValueAxis.beside(left, range(grid.second()), grid.second().getFirst().text()));
        boolean direct = figure.panel().isEmpty() && right.isEmpty() && grid.series().size() > 1 && EndLabels.fit(figure, named, height);
        Legend legend = direct ? SeriesKeys.trend(figure, Theme.MUTED) : SeriesKeys.legend(figure, grid, Sample.LINE);
        var frame = new Frame(figure, new Frame.Parts(left, right,
                (from, to) -> PlaceAxis.scaled(figure, grid.places(), from, to), legend,
                direct ? EndLabels.margin(figure, named) : RIGHT_MARGIN), height);
        paint(figure, grid, frame, left, right, inks, direct ? ends(figure, named, frame, left, inks) : List.of());
        Spots.ofPlaces(frame.scene(), frame.plot(), frame.bottom(), grid, inks);
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Sentence chart = switch (course) {
            case STRAIGHT -> Sentence.LINES;
            case STEPS -> Sentence.STEPS;
        };
        Grid grid = GridReader.read(figure, true);
        String text = Description.of(figure, grid, chart);
        return grid.isEmpty() ? text : !figure.spec().look().logarithmic().isEmpty() ? LogAxis.told(figure, text) : AxisBreak.told(figure, range(figure, grid.series()), text);
    }

    private void paint(Figure figure, Grid grid, Frame frame, ValueAxis left, Optional<ValueAxis> right, Inks inks,
            List<End> ends) {
        var plane = new Plane(frame.scene(), frame.plot(), PlaceAxis.scale(grid.places(), frame), frame.values(), false);
        var overlay = new Overlay(figure, plane);
        List<Curve> curves = grid.series().stream().map(series -> course.curve(series, frame, left, inks.of(series))).toList();
        frame.paintBack();
        overlay.paintBehind();
        frame.paintZero();
        curves.forEach(curve -> Whiskers.paintBand(frame.scene(), curve, value -> frame.y(left, value)));
        var marks = new LineMarks(frame, frame.plot().bottom(), course);
        onTop(grid.series(), inks).forEach(series -> marks.line(series.values(), left, ink(series, inks), inks.isGrey(series)));
        for (Series series : grid.second()) {
            marks.line(series.values(), right.orElseThrow(), inks.of(series), inks.isGrey(series));
        }
        marks.paint();
        overlay.paintLines(coloured(grid.series(), curves, inks));
        // Names have one place, numbers several.
        EndLabels.paint(frame.scene(), frame.plot(), ends);
        if (figure.spec().labels()) {
            var labels = new PointLabels(frame);
            labels.avoid(overlay);
            curves.forEach(labels::avoid);
            grid.series().stream().filter(series -> !inks.isGrey(series)).forEach(series -> labels.add(series, left, inks.of(series)));
            grid.second().forEach(series -> labels.add(series, right.orElseThrow(), inks.of(series)));
            labels.paint();
        }
        overlay.paintTexts(curves, List.of());
    }

    /** The lines that matter: a trend of each grey one would hide them. */
    private static List<Curve> coloured(List<Series> series, List<Curve> curves, Inks inks) {
        return IntStream.range(0, curves.size()).filter(i -> !inks.isGrey(series.get(i))).mapToObj(curves::get).toList();
    }

    private static Ink ink(Series series, Inks inks) {
        return inks.isGrey(series) && !series.isRest() ? inks.of(series).faded(FAINT, FAINT) : inks.of(series);
    }

    /** The first series is the one that matters most: it is painted last, on top; what is grey lies below. */
    private static Stream<Series> onTop(List<Series> series, Inks inks) {
        return series.reversed().stream().sorted(Comparator.comparing(one -> !inks.isGrey(one)));
    }

    private static List<End> ends(Figure figure, List<Series> series, Frame frame, ValueAxis axis, Inks inks) {
        return series.stream().filter(one -> !one.isEmpty()).map(one -> new End(EndLabels.lines(figure, one), inks.of(one),
                frame.bottom().at(one.last()), frame.y(axis, one.values()[one.last()]))).toList();
    }

    private static Range range(Figure figure, List<Series> series) {
        Range reach = ValueScale.with(extent(series), figure.spec(), Axis.Y);
        return figure.range(figure.spec().isLog(Axis.Y) ? reach : PlaceAxis.forLines(reach));
    }

    private static Range range(List<Series> series) {
        return PlaceAxis.forLines(extent(series));
    }

    private static Range extent(List<Series> series) {
        Range range = Range.EMPTY;
        for (Series one : series) {
            range = range.withAll(one.values()).withAll(one.low()).withAll(one.high());
        }
        return range;
    }
}
