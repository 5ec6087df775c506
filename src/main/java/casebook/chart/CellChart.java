package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What charts of coloured cells share: the check, the legend, the spots and the description. */
final class CellChart {
    private CellChart() {}

    static List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().all(Channel.VALUE)).oneY("each row is one cell").found();
    }

    static Name value(Figure figure) {
        return figure.encoding().one(Channel.VALUE).orElseThrow();
    }

    static ScaleLegend legend(Figure figure, ColorScale scale, ValueText text, boolean missing) {
        return new ScaleLegend(scale, Series.title(value(figure).text()), text,
                missing ? Optional.of(figure.words().raw("chart.noData")) : Optional.empty());
    }

    static void hatchMissing(Cells cells, CellMarks marks) {
        for (int row = 0; row < cells.rows().size(); row++) {
            for (int column = 0; column < cells.columns().size(); column++) {
                if (!cells.has(row, column)) {
                    Hatch.paint(marks.scene(), marks.box(row, column));
                }
            }
        }
    }

    /** The values as they stand on their cells. */
    static List<CellMarks.Label> labels(Cells cells, ColorScale scale) {
        List<CellMarks.Label> labels = new ArrayList<>();
        for (XchartCells.Cell cell : CellMarks.colored(cells, scale)) {
            labels.add(new CellMarks.Label(cell.row(), cell.column(), cells.text().value(cells.values()[cell.row()][cell.column()]),
                    Contrast.readableOn(cell.ink())));
        }
        return labels;
    }

    static void spots(Figure figure, Cells cells, ColorScale scale, CellMarks marks) {
        String title = Series.title(value(figure).text());
        for (XchartCells.Cell cell : CellMarks.colored(cells, scale)) {
            marks.scene().add(new Spot(marks.box(cell.row(), cell.column()),
                    cells.rows().name(cell.row()) + ", " + cells.columns().name(cell.column()),
                    List.of(new Spot.Fact(title, cells.text().value(cells.values()[cell.row()][cell.column()]), Optional.of(cell.ink())))));
        }
    }

    static String describe(Figure figure, Cells cells, Sentence chart) {
        Words words = figure.words();
        int high = -1;
        int low = -1;
        int width = cells.columns().size();
        for (int i = 0; i < width * cells.rows().size(); i++) {
            double value = cells.values()[i / width][i % width];
            high = !Double.isNaN(value) && (high < 0 || value > at(cells, high)) ? i : high;
            low = !Double.isNaN(value) && (low < 0 || value < at(cells, low)) ? i : low;
        }
        if (high < 0) {
            return Sentence.NOTHING.in(words, chart.in(words));
        }
        String text = Sentence.CELLS.in(words, chart.in(words), Series.title(value(figure).text()),
                Series.title(figure.encoding().y().getFirst().text()), cells.rows().size(),
                Series.title(figure.encoding().x().orElseThrow().text()), width, place(cells, high), written(cells, high),
                place(cells, low), written(cells, low));
        return cells.missing() == 0 ? text : text + " " + Sentence.WITHOUT.in(words, cells.missing());
    }

    private static double at(Cells cells, int index) {
        return cells.values()[index / cells.columns().size()][index % cells.columns().size()];
    }

    private static String written(Cells cells, int index) {
        return cells.text().value(at(cells, index));
    }

    private static String place(Cells cells, int index) {
        return cells.rows().name(index / cells.columns().size()) + ", " + cells.columns().name(index % cells.columns().size());
    }
}
