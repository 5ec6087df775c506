package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;

/** A colour for each pair of two columns' values. A pair without a number is hatched. */
final class HeatmapDrawing implements Drawing {
    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return CellChart.check(spec, columns);
    }

    /** Colours stand for numbers here, not for series. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return List.of();
    }

    @Override
    public Scene draw(Figure figure) {
        Cells cells = CellReader.read(figure);
        if (cells.range().isEmpty()) {
            return NoData.scene(figure);
        }
        ColorScale scale = ColorScale.of(cells.range());
        var frame = new CellFrame(figure, cells.rows(), cells.columns(),
                new CellFrame.Surroundings(CellChart.legend(figure, scale, cells.text(), cells.missing() > 0), 0, false));
        frame.paintBack();
        CellMarks marks = frame.marks();
        marks.paint(CellMarks.colored(cells, scale));
        CellChart.hatchMissing(cells, marks);
        marks.paintLines();
        if (figure.spec().labels()) {
            marks.label(CellChart.labels(cells, scale));
        }
        CellChart.spots(figure, cells, scale, marks);
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        return CellChart.describe(figure, CellReader.read(figure), Sentence.HEATMAP);
    }
}
