package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;

/** Upright bars from zero, side by side, stacked or stacked to 100 %; columns of {@code y2} are lines over them. */
final class BarDrawing implements Paneled {
    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).numbers(spec.encoding().y2())
                .seriesOrColumns().intervals().overlay().found();
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
        Upright upright = Upright.of(figure, grid, Sample.SURFACE);
        var overlay = new Overlay(figure, upright.plane());
        upright.frame().paintBack();
        overlay.paintBehind();
        upright.marks().paint(upright.scene(), grid.series(), upright.inks());
        upright.frame().paintZero();
        upright.paintWhiskers();
        overlay.paintLines(upright.curves());
        paintLinesAndLabels(upright, overlay);
        overlay.paintTexts(upright.curves(), upright.marks().boxes(grid.series().size()));
        Spots.ofBars(upright.scene(), upright.marks(), grid, upright.inks());
        return upright.scene();
    }

    @Override
    public String describe(Figure figure) {
        Sentence chart = figure.spec().stack() == Stack.NONE ? Sentence.BARS : Sentence.STACKED_BARS;
        return Description.of(figure, GridReader.read(figure, false), chart);
    }

    private static void paintLinesAndLabels(Upright upright, Overlay overlay) {
        boolean labelled = upright.figure().spec().labels();
        if (labelled) {
            var labels = new BarLabels(upright.scene(), upright.marks(), BarValues.stack(upright.figure(), upright.grid())).avoid(overlay);
            upright.right().ifPresent(axis -> avoidLines(labels, upright, axis));
            labels.paint(upright.figure(), upright.grid().series(), upright.inks());
        }
        upright.right().ifPresent(axis -> paintLines(upright, axis));
        if (labelled) {
            upright.right().ifPresent(axis -> paintLineLabels(upright, axis));
        }
    }

    private static void avoidLines(BarLabels labels, Upright upright, ValueAxis axis) {
        Frame frame = upright.frame();
        for (Series line : upright.grid().second()) {
            for (int i = 1; i < line.values().length; i++) {
                if (!Double.isNaN(line.values()[i - 1]) && !Double.isNaN(line.values()[i])) {
                    labels.avoidLine(frame.bottom().at(i - 1), frame.y(axis, line.values()[i - 1]), frame.bottom().at(i),
                            frame.y(axis, line.values()[i]));
                }
            }
        }
    }

    private static void paintLines(Upright upright, ValueAxis axis) {
        var marks = new LineMarks(upright.frame(), upright.frame().plot().bottom());
        for (Series series : upright.grid().second()) {
            marks.lineOver(series.values(), axis, upright.inks().of(series));
        }
        marks.paint();
    }

    private static void paintLineLabels(Upright upright, ValueAxis axis) {
        var labels = new PointLabels(upright.frame());
        upright.marks().boxes(upright.grid().series().size()).forEach(labels::avoid);
        upright.grid().second().forEach(series -> labels.add(series, axis, upright.inks().of(series)));
        labels.paint();
    }
}
