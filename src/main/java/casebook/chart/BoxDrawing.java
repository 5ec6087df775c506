package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Reduced.Spread;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the values of each group are spread: a box around the middle half, a line at the median, whiskers to the outermost values
 * within 1.5 times the box's height, and points beyond. XChart paints the points; its boxes have colours of their own.
 */
final class BoxDrawing implements Drawing {
    /** More don't fit side by side. */
    private static final int MOST_GROUPS = 100;
    private static final int HEIGHT = 360;
    private static final double RIGHT_MARGIN = 16;
    private static final double WIDTH = 0.55;
    private static final double MOST_WIDTH = 64;
    private static final double DOT = 2.25;
    private static final double FADED = 0.6;
    private static final double BOX_LIGHT = 0.22;
    private static final double BOX_DARK = 0.34;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).oneY("`x` already makes the groups").found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return spec.encoding().y().stream().map(Name::text).toList();
    }

    @Override
    public Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return spec.encoding().x().map(x -> new Reduction.Boxes(x.text(), spec.encoding().y().getFirst().text(), MOST_GROUPS));
    }

    @Override
    public Scene draw(Figure figure) {
        List<Spread> spreads = BoxReader.read(figure);
        if (spreads.isEmpty()) {
            return NoData.scene(figure);
        }
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        Places places = GridReader.places(figure, x, groups(spreads), placeOf);
        int height = figure.height(HEIGHT);
        ValueAxis axis = ValueAxis.of(PlaceAxis.forLines(range(spreads)), Frame.intervals(height), figure.text(y));
        Figure titled = AxisTitles.or(figure, Optional.empty(), Optional.of(Series.title(y.text())));
        var frame = new Frame(titled, new Frame.Parts(axis, Optional.empty(), (from, to) -> PlaceAxis.grouped(figure, places, from, to,
                "leave some groups out, or put them together in SQL"), Legend.NONE, RIGHT_MARGIN), height);
        frame.paintBack();
        frame.paintZero();
        Ink ink = figure.colors().of(y.text());
        double wide = Math.min(MOST_WIDTH, WIDTH * (frame.plot().right() - frame.plot().left()) / places.size());
        paintOutliers(frame, axis, spreads, placeOf, ink);
        for (Spread spread : spreads) {
            double middle = frame.bottom().at(placeOf.get(spread.group()));
            paint(frame, axis, spread, new Box(middle - wide / 2, 0, middle + wide / 2, 0), ink);
            frame.scene().add(spot(figure, frame, axis, spread, places.name(placeOf.get(spread.group())), middle, wide));
        }
        return frame.scene();
    }

    /** @param across of which only the left and right edges count */
    private static void paint(Frame frame, ValueAxis axis, Spread spread, Box across, Ink ink) {
        Scene scene = frame.scene();
        double upper = frame.y(axis, spread.q3());
        double lower = Math.max(upper + 1, frame.y(axis, spread.q1()));
        double high = frame.y(axis, spread.high());
        double low = frame.y(axis, spread.low());
        double cap = across.width() / 4;
        scene.vertical(across.middle() - 0.5, high, upper, ink);
        scene.vertical(across.middle() - 0.5, lower, low, ink);
        scene.horizontal(across.middle() - cap, across.middle() + cap, high - 0.5, ink);
        scene.horizontal(across.middle() - cap, across.middle() + cap, low - 0.5, ink);
        var box = new Box(across.left(), upper, across.right(), lower);
        scene.fill(box, Theme.PAGE);
        scene.fill(box, ink.faded(BOX_LIGHT, BOX_DARK));
        scene.stroke(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()), ink, 1);
        double median = frame.y(axis, spread.median());
        scene.fill(new Box(box.left(), median - 1.25, box.right(), median + 1.25), ink);
    }

    private static void paintOutliers(Frame frame, ValueAxis axis, List<Spread> spreads, Map<Object, Integer> placeOf, Ink ink) {
        List<Points.Point> points = new ArrayList<>();
        spreads.forEach(spread -> spread.outliers().forEach(value ->
                points.add(new Points.Point(placeOf.get(spread.group()), value, 1, ""))));
        if (!points.isEmpty()) {
            var marks = new PointMarks(frame, axis, point -> DOT);
            marks.add(new Points.Group("", "", points), ink.faded(FADED, FADED), ink, 0);
            marks.paint();
        }
    }

    private static Spot spot(Figure figure, Frame frame, ValueAxis axis, Spread spread, String name, double middle, double wide) {
        Words words = figure.words();
        ValueText text = figure.text(figure.encoding().y().getFirst());
        List<Spot.Fact> facts = new ArrayList<>();
        facts.add(fact(words.raw("chart.median"), text.value(spread.median())));
        facts.add(fact(words.raw("chart.middleHalf"), text.value(spread.q1()) + "–" + text.value(spread.q3())));
        facts.add(fact(words.raw("chart.whiskers"), text.value(spread.low()) + "–" + text.value(spread.high())));
        facts.add(fact(words.raw("chart.outliers"), figure.formats().format(spread.beyond(), "int")));
        facts.add(fact("n", figure.formats().format(spread.count(), "int")));
        return new Spot(new Box(middle - wide / 2, frame.y(axis, spread.high()), middle + wide / 2, frame.y(axis, spread.low())), name, facts);
    }

    private static Spot.Fact fact(String label, String value) {
        return new Spot.Fact(label, value, Optional.empty());
    }

    @Override
    public String describe(Figure figure) {
        Words words = figure.words();
        String chart = Sentence.BOXES.in(words);
        List<Spread> spreads = BoxReader.read(figure);
        if (spreads.isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        Places places = GridReader.places(figure, x, groups(spreads), placeOf);
        ValueText text = figure.text(y);
        String parts = words.list(spreads.stream().limit(8).map(spread -> places.name(placeOf.get(spread.group())) + " "
                + text.value(spread.median()) + " (" + text.value(spread.q1()) + "–" + text.value(spread.q3()) + ")").toList());
        return Sentence.SPREADS.in(words, chart, Series.title(y.text()), Series.title(x.text()), spreads.size(), parts);
    }

    private static List<Object> groups(List<Spread> spreads) {
        List<Object> groups = new ArrayList<>();
        spreads.forEach(spread -> groups.add(spread.group()));
        return groups;
    }

    private static Range range(List<Spread> spreads) {
        Range range = Range.EMPTY;
        for (Spread spread : spreads) {
            range = range.with(spread.low()).with(spread.high());
            for (double outlier : spread.outliers()) {
                range = range.with(outlier);
            }
        }
        return range;
    }
}
