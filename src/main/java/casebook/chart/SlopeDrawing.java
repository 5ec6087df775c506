package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.Comparator;
import java.util.List;

/**
 * Lines from one place to another, or over a few, with names and values at their ends, which stand in for an axis. What rises
 * and what falls have a colour each; where some are highlighted they have their own, and the others are grey.
 */
final class SlopeDrawing implements Drawing {
    private static final int FEWEST_PLACES = 2;
    private static final int MOST_PLACES = 6;
    /** Names beside lines; of more only those of highlighted lines are written. */
    private static final int MOST_NAMED = 30;
    private static final int MOST_LINES = 300;
    /** How many lines a description tells of. */
    private static final int LARGEST = 3;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().found();
    }

    /** Those that are highlighted; the others have no colour of their own. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table).stream()
                .filter(key -> spec.rows().highlight().stream().anyMatch(name -> Values.key(name.text()).equals(key))).toList();
    }

    @Override
    public Scene draw(Figure figure) {
        Slopes slopes = Slopes.read(figure);
        if (slopes.isEmpty()) {
            return NoData.scene(figure);
        }
        refuse(figure, slopes);
        return new SlopeScene(figure, slopes, slopes.lines().size() <= MOST_NAMED).scene();
    }

    @Override
    public String describe(Figure figure) {
        Slopes slopes = Slopes.read(figure);
        Words words = figure.words();
        if (slopes.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.SLOPES.in(words));
        }
        List<Series> whole = slopes.lines().stream().filter(line -> !Double.isNaN(Slopes.change(line))).toList();
        List<Series> told = (slopes.highlighted().isEmpty() ? whole : slopes.highlighted()).stream()
                .sorted(Comparator.comparingDouble(line -> -Math.abs(Slopes.change(line)))).limit(LARGEST).toList();
        String all = Sentence.SLOPES_OF.in(words, Sentence.SLOPES.in(words), measure(figure), slopes.lines().size(),
                slopes.places().getFirst(), slopes.places().getLast(), whole.stream().filter(line -> Slopes.change(line) > 0).count(),
                whole.stream().filter(line -> Slopes.change(line) < 0).count());
        return told.isEmpty() ? all : all + " " + words.list(told.stream().map(line -> Sentence.SLOPE_OF.in(words,
                line.label(), Slopes.written(figure, line, 0), Slopes.written(figure, line, line.values().length - 1))).toList()) + ".";
    }

    private static String measure(Figure figure) {
        Name y = figure.encoding().y().getFirst();
        return figure.encoding().series().isPresent() || figure.encoding().y().size() == 1 ? Series.title(y.text())
                : figure.words().list(figure.encoding().y().stream().map(name -> Series.title(name.text())).toList());
    }

    private static void refuse(Figure figure, Slopes slopes) {
        Name x = figure.encoding().x().orElseThrow();
        int places = slopes.places().size();
        if (places < FEWEST_PLACES || places > MOST_PLACES) {
            throw Figure.refuse(x, "a slope chart goes from one place to another, or over at most " + MOST_PLACES + "; `" + x.text() + "` has "
                    + places, places < FEWEST_PLACES ? "use `chart: hbar`" : "use `chart: line`, or keep the first and the last in SQL");
        }
        Name by = figure.encoding().series().orElse(x);
        if (slopes.lines().size() > MOST_LINES || slopes.lines().size() > MOST_NAMED && slopes.highlighted().isEmpty()) {
            throw Figure.refuse(by, slopes.lines().size() + " lines are too many to be named at their ends: at most " + MOST_NAMED,
                    "name those that matter, `highlight: [A, B]`, which leaves the others grey and without names, up to " + MOST_LINES);
        }
    }
}
