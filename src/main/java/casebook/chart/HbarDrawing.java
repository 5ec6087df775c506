package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;

/** Lying bars from zero, the first row at the top, each with its whole name; side by side, stacked or stacked to 100 %. */
final class HbarDrawing implements Drawing {
    private static final int MOST_ROWS = 100;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
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
                    "keep the largest in SQL: ORDER BY … LIMIT 20");
        }
        Stack stack = BarValues.stack(figure, grid);
        var frame = new LyingFrame(figure, grid, BarStacks.of(grid.series(), grid.places().size(), stack), stack,
                SeriesKeys.legend(figure, grid, Sample.SURFACE));
        frame.paintBack();
        frame.bars().paint(frame.scene(), grid.series().stream().map(series -> figure.colors().of(series.key())).toList());
        frame.paintZero();
        if (figure.spec().labels()) {
            new BarLabels(frame.scene(), frame.bars(), stack).paint(figure, grid.series());
        }
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Sentence chart = figure.spec().stack() == Stack.NONE ? Sentence.LYING_BARS : Sentence.STACKED_LYING_BARS;
        return Description.of(figure, GridReader.read(figure, false), chart);
    }
}
