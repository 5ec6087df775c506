package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;
import java.util.stream.IntStream;

/** Lying bars from zero, the first row at the top, each with its whole name; side by side, stacked or stacked to 100 %. */
final class HbarDrawing implements Paneled {
    private static final int MOST_ROWS = 100;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().intervals().overlay().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Range range(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        return BarValues.range(figure, grid, BarValues.stacks(figure, grid));
    }

    @Override
    public Legend legend(Figure figure) {
        return SeriesKeys.legend(figure, GridReader.read(figure, false), Sample.SURFACE);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        if (grid.places().size() > MOST_ROWS) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(),
                    grid.places().size() + " bars are too many to read: at most " + MOST_ROWS,
                    "write `limit: 20`, which adds up the rest, or keep the largest in SQL: ORDER BY … LIMIT 20");
        }
        Stack stack = BarValues.stack(figure, grid);
        Inks inks = Inks.of(figure, grid);
        var frame = new LyingFrame(figure, grid, BarValues.stacks(figure, grid), stack, SeriesKeys.legend(figure, grid, Sample.SURFACE));
        var overlay = new Overlay(figure, frame.plane(grid.places()));
        List<Curve> curves = IntStream.range(0, grid.series().size())
                .mapToObj(s -> frame.bars().curve(grid.series().get(s), s, inks.of(grid.series().get(s)))).toList();
        frame.paintBack();
        overlay.paintBehind();
        frame.bars().paint(frame.scene(), grid.series(), inks);
        frame.paintZero();
        curves.forEach(curve -> Whiskers.paint(frame.scene(), curve, frame.bars().at(), true));
        overlay.paintLines(curves);
        if (figure.spec().labels()) {
            new BarLabels(frame.scene(), frame.bars(), stack).avoid(overlay).paint(figure, grid.series(), inks);
        }
        overlay.paintTexts(curves, frame.bars().boxes(grid.series().size()));
        Spots.ofBars(frame.scene(), frame.bars(), grid, inks);
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Sentence chart = figure.spec().stack() == Stack.NONE ? Sentence.LYING_BARS : Sentence.STACKED_LYING_BARS;
        return Description.of(figure, GridReader.read(figure, false), chart);
    }
}
