package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Table;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** Bars as thin stems from zero, each with a round head at its value; series stand side by side. */
final class LollipopDrawing implements Paneled {
    private static final double STEM = 1.75;
    private static final double LARGEST_HEAD = 5.5;
    private static final double SMALLEST_HEAD = 2;

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
        return SeriesKeys.legend(figure, GridReader.read(figure, false), Sample.DOT);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        Upright upright = Upright.of(figure, grid, Sample.DOT);
        var overlay = new Overlay(figure, upright.plane());
        upright.frame().paintBack();
        overlay.paintBehind();
        upright.frame().paintZero();
        upright.curves().forEach(curve -> paint(upright, curve));
        upright.paintWhiskers();
        overlay.paintLines(upright.curves());
        if (figure.spec().labels()) {
            new BarLabels(upright.scene(), upright.marks(), Stack.NONE).avoid(overlay).beyond(radius(upright))
                    .paint(figure, grid.series(), upright.inks());
        }
        overlay.paintTexts(upright.curves(), List.of());
        Spots.ofBars(upright.scene(), upright.marks(), grid, upright.inks());
        return upright.scene();
    }

    @Override
    public String describe(Figure figure) {
        return Description.of(figure, GridReader.read(figure, false), Sentence.LOLLIPOPS);
    }

    private static void paint(Upright upright, Curve curve) {
        double zero = upright.frame().y(upright.left(), 0);
        double radius = radius(upright);
        for (int place = 0; place < curve.x().length; place++) {
            if (curve.has(place)) {
                double x = curve.x()[place];
                double y = curve.y()[place];
                Ink ink = upright.inks().of(curve.series(), place);
                upright.scene().fill(new Box(x - STEM / 2, Math.min(y, zero), x + STEM / 2, Math.max(y, zero)), ink);
                upright.scene().fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink);
            }
        }
    }

    /** Heads don't touch one another. */
    private static double radius(Upright upright) {
        return Math.clamp(upright.marks().layout().thickness() * 0.42, SMALLEST_HEAD, LARGEST_HEAD);
    }
}
