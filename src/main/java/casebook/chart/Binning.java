package casebook.chart;

import casebook.notebook.Name;
import casebook.result.BinEdges;
import casebook.result.Reduced;
import casebook.result.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts the values of a column by bins, unless the engine already did. */
final class Binning {
    private Binning() {}

    /** Nothing where there is no finite value. */
    static Optional<Reduced.Histogram> of(Figure figure) {
        return figure.reduced().isPresent()
                ? figure.reduced().map(Reduced.Histogram.class::cast).filter(found -> found.count() > 0) : count(figure);
    }

    private static Optional<Reduced.Histogram> count(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        int index = figure.index(x);
        double[] values = figure.table().rows().stream().mapToDouble(row -> Values.number(row.get(index)))
                .filter(value -> !Double.isNaN(value)).toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        BinEdges bins = BinEdges.of(Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(), values.length,
                figure.spec().look().bins(), figure.column(x).type() == Type.INTEGER);
        Long[] counts = new Long[bins.count()];
        Arrays.fill(counts, 0L);
        for (double value : values) {
            counts[bins.bin(value)]++;
        }
        int rows = figure.table().rows().size();
        return Optional.of(new Reduced.Histogram(bins, List.of(counts), rows - values.length, rows));
    }
}
