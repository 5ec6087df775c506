package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number on a half ring between the ends of its scale, with what it should reach and the bands in which it may fall; several
 * rows are gauges beside one another. Beyond its scale the ring is full, or empty, and the number tells.
 */
final class GaugeDrawing implements Drawing {
    private static final Set<Channel> NUMBERS_OR_COLUMNS = EnumSet.of(Channel.MIN, Channel.MAX, Channel.TARGET);
    private static final int MOST = 12;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        var found = new ColumnCheck(spec, columns, NUMBERS_OR_COLUMNS).numbers(spec.encoding().y()).oneY("a gauge shows one number");
        NUMBERS_OR_COLUMNS.forEach(channel -> found.numberOrColumn(spec.encoding().one(channel)));
        return found.found().isEmpty() ? unbounded(spec).stream().toList() : found.found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return spec.encoding().y().stream().map(Name::text).toList();
    }

    @Override
    public Scene draw(Figure figure) {
        List<Gauge> gauges = Gauge.all(figure);
        if (gauges.isEmpty()) {
            return NoData.scene(figure);
        }
        if (gauges.size() > MOST) {
            throw Figure.refuse(figure.encoding().x().orElseGet(() -> figure.encoding().y().getFirst()),
                    gauges.size() + " gauges are too many to compare: at most " + MOST, "use `chart: hbar`, or fewer rows");
        }
        return new Gauges(figure, gauges).scene();
    }

    @Override
    public String describe(Figure figure) {
        List<Gauge> gauges = Gauge.all(figure);
        Words words = figure.words();
        if (gauges.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.GAUGE.in(words));
        }
        String measure = Series.title(figure.encoding().y().getFirst().text());
        boolean shared = gauges.stream().map(gauge -> gauge.scale(figure)).distinct().count() == 1;
        return Sentence.PARTS.in(words, Sentence.GAUGE.in(words), shared ? measure + " " + gauges.getFirst().scale(figure) : measure,
                words.list(gauges.stream().map(gauge -> gauge.told(figure) + (shared ? "" : " " + gauge.scale(figure))).toList()));
    }

    /** A share ends at 100 %; where any other number ends, the author must say. */
    private static Optional<Diagnostic> unbounded(ChartSpec spec) {
        Name y = spec.encoding().y().getFirst();
        return spec.encoding().one(Channel.MAX).isPresent() || Gauge.isShare(spec, y) ? Optional.empty()
                : Optional.of(Diagnostic.invalid(y.span(), "this gauge doesn't say where its scale ends")
                        .withHint("write `max: 100`, or `max: COLUMN`; only shares, `format: {" + y.text() + ": pct0}`, end at 100 %"));
    }
}
