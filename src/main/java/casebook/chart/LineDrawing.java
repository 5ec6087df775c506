package casebook.chart;

import casebook.chart.EndLabels.End;
import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;
import java.util.Optional;

/**
 * Lines over times, numbers or categories. NULL, and a month that the rows leave out, is a gap. The value axis
 * begins at zero unless all values lie far from it.
 */
final class LineDrawing implements Drawing {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 16;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).numbers(spec.encoding().y2())
                .seriesOrColumns().found();
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
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, true);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        int height = figure.height(HEIGHT);
        ValueAxis left = ValueAxis.of(range(grid.series()), Frame.intervals(height), text(grid.series()));
        Optional<ValueAxis> right = grid.second().isEmpty() ? Optional.empty()
                : Optional.of(ValueAxis.beside(left, range(grid.second()), text(grid.second())));
        boolean direct = right.isEmpty() && EndLabels.fit(figure, grid.series(), height);
        Legend legend = direct ? Legend.NONE : SeriesKeys.legend(figure, grid, Sample.LINE);
        double margin = direct ? EndLabels.margin(figure, grid.series()) : RIGHT_MARGIN;
        var frame = new Frame(figure, new Frame.Parts(left, right,
                (from, to) -> PlaceAxis.scaled(figure, grid.places(), from, to), legend, margin), height);
        frame.paintBack();
        frame.paintZero();
        paint(figure, grid, frame, left, right);
        if (direct) {
            EndLabels.paint(frame.scene(), frame.plot(), ends(figure, grid.series(), frame, left));
        }
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        return Description.of(figure, GridReader.read(figure, true), Sentence.LINES);
    }

    private static void paint(Figure figure, Grid grid, Frame frame, ValueAxis left, Optional<ValueAxis> right) {
        var marks = new LineMarks(frame, frame.plot().bottom());
        // The first series is the one that matters most: it is painted last, on top.
        for (Series series : grid.series().reversed()) {
            marks.line(series.values(), left, figure.colors().of(series.key()));
        }
        for (Series series : grid.second()) {
            marks.line(series.values(), right.orElseThrow(), figure.colors().of(series.key()));
        }
        marks.paint();
        if (figure.spec().labels()) {
            var labels = new PointLabels(frame);
            grid.series().forEach(series -> labels.add(series, left, figure.colors().of(series.key())));
            grid.second().forEach(series -> labels.add(series, right.orElseThrow(), figure.colors().of(series.key())));
            labels.paint();
        }
    }

    private static List<End> ends(Figure figure, List<Series> series, Frame frame, ValueAxis axis) {
        return series.stream().filter(one -> !one.isEmpty()).map(one -> new End(EndLabels.lines(figure, one), figure.colors().of(one.key()),
                frame.bottom().at(one.last()), frame.y(axis, one.values()[one.last()]))).toList();
    }

    private static Range range(List<Series> series) {
        Range range = Range.EMPTY;
        for (Series one : series) {
            range = range.withAll(one.values());
        }
        return PlaceAxis.forLines(range);
    }

    private static ValueText text(List<Series> series) {
        return series.getFirst().text();
    }
}
