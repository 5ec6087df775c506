package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of each group is left after each period, as shares of its first number, which stands beside its name. What a group
 * has not lived through yet is blank; what is missing in between is hatched.
 */
final class CohortDrawing implements Drawing {
    private static final double GAP = 14;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return CellChart.check(spec, columns);
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return List.of();
    }

    @Override
    public Scene draw(Figure figure) {
        Cells counts = CellReader.read(figure);
        Cells shares = shares(figure, counts);
        if (shares.range().isEmpty()) {
            return NoData.scene(figure);
        }
        ColorScale scale = scale(shares);
        List<String> sizes = sizes(counts);
        double besides = sizes.isEmpty() ? 0 : GAP + Math.ceil(TextFit.widest(sizes, Face.TICK));
        List<CellMarks.Label> labels = CellChart.labels(shares, scale);
        var bare = new CellFrame(figure, shares.rows(), shares.columns(), new CellFrame.Surroundings(Legend.NONE, besides, true));
        CellFrame frame = bare.marks().fit(labels) ? bare : new CellFrame(figure, shares.rows(), shares.columns(),
                new CellFrame.Surroundings(CellChart.legend(figure, scale, shares.text(), hasGaps(shares)), besides, true));
        frame.paintBack();
        CellMarks marks = frame.marks();
        for (int row = 0; row < sizes.size(); row++) {
            frame.scene().text(sizes.get(row), frame.namesEnd() + besides, Face.TICK.centred(marks.rows().centre(row)), Face.TICK, Theme.MUTED, Anchor.END);
        }
        marks.paint(CellMarks.colored(shares, scale));
        hatchGaps(shares, marks);
        marks.paintLines();
        marks.label(labels);
        CellChart.spots(figure, shares, scale, marks);
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Cells shares = shares(figure, CellReader.read(figure));
        Words words = figure.words();
        String chart = Sentence.COHORTS.in(words);
        if (shares.range().isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        int last = shares.columns().size() - 1;
        String text = Sentence.GROUPS.in(words, chart, Series.title(CellChart.value(figure).text()), shares.rows().size(),
                shares.rows().name(0), shares.rows().name(shares.rows().size() - 1));
        return last == 0 ? text : text + " " + Sentence.LEFT.in(words, Series.title(figure.encoding().x().orElseThrow().text()),
                shares.columns().name(1), mean(shares, 1), shares.columns().name(last), mean(shares, last));
    }

    private static Cells shares(Figure figure, Cells counts) {
        double[][] shares = Arrays.stream(counts.values()).map(row -> Arrays.stream(row)
                .map(value -> row[0] > 0 ? value / row[0] : Double.NaN).toArray()).toArray(double[][]::new);
        return new Cells(counts.rows(), counts.columns(), shares, ValueText.share(figure.formats()));
    }

    /** The first column is all of each group; its colour is that of the largest share thereafter, or deeper. */
    private static ColorScale scale(Cells shares) {
        Range later = Range.EMPTY.with(0);
        for (double[] row : shares.values()) {
            later = later.withAll(Arrays.copyOfRange(row, Math.min(1, row.length - 1), row.length));
        }
        return ColorScale.of(later);
    }

    /** The first number of each group; none where the values are shares already. */
    private static List<String> sizes(Cells counts) {
        boolean areShares = Arrays.stream(counts.values()).allMatch(row -> row[0] == 1 || Double.isNaN(row[0]));
        return areShares ? List.of() : Arrays.stream(counts.values())
                .map(row -> Double.isNaN(row[0]) ? "" : counts.text().value(row[0])).toList();
    }

    private static boolean hasGaps(Cells shares) {
        return IntStream.range(0, shares.rows().size()).anyMatch(row ->
                IntStream.range(0, last(shares, row)).anyMatch(column -> !shares.has(row, column)));
    }

    private static void hatchGaps(Cells shares, CellMarks marks) {
        for (int row = 0; row < shares.rows().size(); row++) {
            for (int column = 0; column < last(shares, row); column++) {
                if (!shares.has(row, column)) {
                    Hatch.paint(marks.scene(), marks.box(row, column));
                }
            }
        }
    }

    /** The last column of a row that has a number, or -1. */
    private static int last(Cells cells, int row) {
        return IntStream.range(0, cells.columns().size()).filter(column -> cells.has(row, column)).max().orElse(-1);
    }

    private static String mean(Cells shares, int column) {
        return shares.text().value(Arrays.stream(shares.values()).mapToDouble(row -> row[column])
                .filter(share -> !Double.isNaN(share)).average().orElse(0));
    }
}
