package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shares of a whole as a ring or a pie, each part with its name and share beside it; a ring has the whole in its middle. Beyond
 * seven parts, or as many as {@code limit} keeps, the smallest are lumped together.
 */
final class DonutDrawing implements Drawing {
    private static final int HEIGHT = 300;

    private final double thickness;

    private DonutDrawing(double thickness) {
        this.thickness = thickness;
    }

    static DonutDrawing ring() {
        return new DonutDrawing(Donut.RING);
    }

    static DonutDrawing pie() {
        return new DonutDrawing(Donut.PIE);
    }

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        List<Diagnostic> found = new ColumnCheck(spec, columns).numbers(spec.encoding().y()).oneY("the parts are those of one whole").found();
        return Stream.concat(found.stream(), spec.rows().limit().filter(limit -> limit > Theme.size()).stream().map(limit ->
                Diagnostic.invalid(spec.encoding().x().orElseThrow().span(), limit + " parts can't be told apart by their colours: at most "
                        + Theme.size()).withHint("write `limit: " + Theme.size() + "`, or use `chart: hbar`"))).toList();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return Slice.of(spec, table).stream().filter(slice -> !slice.isLumped()).map(Slice::keyText).toList();
    }

    @Override
    public boolean keysAreData(ChartSpec spec) {
        return true;
    }

    @Override
    public Scene draw(Figure figure) {
        refuse(figure);
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        return slices.isEmpty() ? NoData.scene(figure) : new Donut(figure, slices, thickness, figure.height(HEIGHT)).scene();
    }

    @Override
    public String describe(Figure figure) {
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        Words words = figure.words();
        if (slices.isEmpty()) {
            return Sentence.NOTHING.in(words, figure.chart());
        }
        double sum = slices.stream().mapToDouble(Slice::value).sum();
        return Sentence.PARTS.in(words, figure.chart(), Series.title(figure.encoding().y().getFirst().text()),
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
