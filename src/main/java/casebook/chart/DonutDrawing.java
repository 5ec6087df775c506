package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.HashSet;
import java.util.List;

/**
 * Shares of a whole as a ring, each part with its name and share beside it, the whole in the middle. Beyond seven parts the
 * smallest are lumped together.
 */
final class DonutDrawing implements Drawing {
    private static final int HEIGHT = 300;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).oneY("a ring has one whole").found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return Slice.of(spec, table).stream().filter(slice -> !slice.isLumped()).map(Slice::keyText).toList();
    }

    @Override
    public Scene draw(Figure figure) {
        refuse(figure);
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        return slices.isEmpty() ? NoData.scene(figure) : new Donut(figure, slices, figure.height(HEIGHT)).scene();
    }

    @Override
    public String describe(Figure figure) {
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        Words words = figure.words();
        if (slices.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.DONUT.in(words));
        }
        double sum = slices.stream().mapToDouble(Slice::value).sum();
        return Sentence.PARTS.in(words, Sentence.DONUT.in(words), Series.title(figure.encoding().y().getFirst().text()),
                words.list(slices.stream()
                        .map(slice -> slice.name(figure) + " " + Slice.shareText(figure, slice.value() / sum)).toList()));
    }

    private static void refuse(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        var seen = new HashSet<>();
        for (List<Object> row : figure.table().rows()) {
            Object key = row.get(figure.index(x));
            if (!seen.add(Values.key(key))) {
                throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + figure.label(x, key),
                        "add them up in SQL with GROUP BY");
            }
            if (Values.number(row.get(figure.index(y))) < 0) {
                throw Figure.refuse(y, "`" + y.text() + "` has a negative value, which is no share of a whole",
                        "use `chart: hbar`, or leave such rows out");
            }
        }
    }
}
