package casebook.chart;

import casebook.chart.WaterfallStep.Kind;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Type;
import casebook.result.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rises and falls between totals: bars that begin where the one before ended, each with its signed value, and totals that
 * stand on zero. They lie where their names have no room below upright ones.
 */
final class WaterfallDrawing implements Drawing {
    private static final int MOST = 60;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        List<Diagnostic> found = new ColumnCheck(spec, columns, EnumSet.of(Channel.TOTAL)).numbers(spec.encoding().y())
                .oneY("a waterfall adds up one").found();
        return Stream.concat(found.stream(), unmarked(spec, columns).stream()).toList();
    }

    /** None: rises, falls and totals have the same colours on every page. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return List.of();
    }

    @Override
    public Scene draw(Figure figure) {
        WaterfallSteps steps = WaterfallReader.read(figure);
        if (steps.isNothing()) {
            return NoData.scene(figure);
        }
        if (steps.size() > MOST) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(), steps.size() + " steps are too many to follow: at most " + MOST,
                    "add up the small ones in SQL, or use `chart: line` with running sums");
        }
        return UprightWaterfall.fits(steps) ? new UprightWaterfall(steps).scene() : new LyingWaterfall(steps).scene();
    }

    @Override
    public String describe(Figure figure) {
        WaterfallSteps steps = WaterfallReader.read(figure);
        Words words = figure.words();
        if (steps.isNothing()) {
            return Sentence.NOTHING.in(words, Sentence.WATERFALL.in(words));
        }
        ValueText text = figure.text(figure.encoding().y().getFirst());
        WaterfallStep first = steps.all().getFirst();
        WaterfallStep last = steps.all().getLast();
        String told = Sentence.FROM_TO.in(words, Sentence.WATERFALL.in(words), Series.title(figure.encoding().y().getFirst().text()),
                text.value(first.to()), first.name(), text.value(last.to()), last.name());
        return told + largest(steps, Kind.RISE, Sentence.LARGEST_INCREASE)
                + largest(steps, Kind.FALL, Sentence.LARGEST_DECREASE);
    }

    private static String largest(WaterfallSteps steps, Kind kind, Sentence sentence) {
        return steps.all().stream().filter(step -> step.kind() == kind && Math.abs(step.value()) > 0)
                .max(Comparator.comparingDouble(step -> Math.abs(step.value())))
                .map(step -> " " + sentence.in(steps.figure().words(), step.name(), steps.written(step))).orElse("");
    }

    private static Optional<Diagnostic> unmarked(ChartSpec spec, List<Column> columns) {
        return spec.encoding().one(Channel.TOTAL).filter(name -> columns.stream()
                .anyMatch(column -> column.name().equalsIgnoreCase(name.text()) && column.type() != Type.BOOLEAN))
                .map(name -> Diagnostic.invalid(name.span(), "`" + name.text() + "` marks no totals: it is not BOOLEAN")
                        .withHint("name a column such as `step = 'End' AS is_total`, or the totals themselves: `total: [Start, End]`"));
    }
}
