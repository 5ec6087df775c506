package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps of a process as bars of one scale, each with its number, its share of the first step, and below it the share that
 * goes on. Several series stand side by side, or below one another where there is no room, each measured
 * by its own first step.
 */
final class FunnelDrawing implements Drawing {
    private static final int MOST_GROWTH = 100;

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
        if (grid.isEmpty() || grid.series().stream().allMatch(series -> Funnel.max(series) == 0)) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        BarValues.refuseNegative(figure, grid);
        grid.series().forEach(series -> refuseUnequal(figure, series));
        return new Funnel(figure, grid).scene();
    }

    /** Bars are measured by the first step: one that is a speck beside another measures nothing. */
    private static void refuseUnequal(Figure figure, Series series) {
        if (Funnel.max(series) > MOST_GROWTH * Funnel.base(series)) {
            throw Figure.refuse(figure.encoding().y().getFirst(), "a step of `" + series.label() + "` is more than " + MOST_GROWTH
                    + " times the first one", "put the rows in the order of the steps: ORDER BY …");
        }
    }

    @Override
    public String describe(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        Words words = figure.words();
        if (grid.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.FUNNEL.in(words));
        }
        return grid.series().stream().map(series -> Sentence.PARTS.in(words, Sentence.FUNNEL.in(words), series.label(),
                words.list(IntStream.range(0, series.values().length)
                        .filter(i -> !Double.isNaN(series.values()[i]))
                        .mapToObj(i -> grid.places().name(i) + " " + series.text().value(series.values()[i])).toList())))
                .collect(Collectors.joining(" "));
    }
}
