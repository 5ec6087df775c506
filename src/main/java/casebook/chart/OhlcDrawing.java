package casebook.chart;

import casebook.chart.Candles.Price;
import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Candles: a line from the lowest to the highest price, and a body from the first to the last, hollow where the price rose and
 * filled where it fell. XChart's candles are all filled, and never thinner than six pixels, so these are our own.
 */
final class OhlcDrawing implements Drawing {
    private static final int HEIGHT = 360;
    private static final double RIGHT_MARGIN = 16;
    private static final double FILL = 0.7;
    private static final double MOST_WIDTH = 16;
    private static final double WICK = 1;
    private static final double RIM = 1.25;
    /** Thinner bodies can't be hollow. */
    private static final double LEAST_HOLLOW = 3.5;
    private static final double LEAST_SLOT = 2;

    private static final List<Channel> PRICES = List.of(Channel.OPEN, Channel.HIGH, Channel.LOW, Channel.CLOSE);

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(PRICES.stream().flatMap(channel -> spec.encoding().all(channel).stream()).toList()).found();
    }

    /** The two colours mean up and down, and are no series'. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return List.of();
    }

    @Override
    public Scene draw(Figure figure) {
        Candles candles = Candles.read(figure);
        if (candles.all().findAny().isEmpty()) {
            return NoData.scene(figure);
        }
        int height = figure.height(HEIGHT);
        Range range = candles.all().flatMap(price -> Stream.of(price.low(), price.high())).reduce(Range.EMPTY, Range::with, Range::with);
        ValueAxis axis = ValueAxis.of(range, Frame.intervals(height), figure.text(close(figure)));
        var legend = new Legend(List.of(new Entry(figure.words().raw("chart.up"), up(), Sample.HOLLOW), new Entry(figure.words().raw("chart.down"), down(), Sample.SURFACE)));
        var frame = new Frame(figure, new Frame.Parts(axis, Optional.empty(), (from, to) -> PlaceAxis.slotted(figure, candles.places(),
                slots(figure, candles, from, to)), legend, RIGHT_MARGIN), height);
        frame.paintBack();
        frame.paintZero();
        double step = slots(figure, candles, frame.plot().left(), frame.plot().right()).step();
        double wide = Math.min(MOST_WIDTH, Math.max(1, Math.floor(step * FILL * Scene.DENSITY) / Scene.DENSITY));
        for (int place = 0; place < candles.places().size(); place++) {
            Price price = candles.prices()[place];
            if (price != null) {
                double middle = Scene.snap(frame.bottom().at(place));
                paint(frame, axis, price, middle, wide);
                frame.scene().add(spot(figure, candles.places().name(place), price,
                        new Box(middle - step / 2, frame.y(axis, price.high()), middle + step / 2, frame.y(axis, price.low()))));
            }
        }
        return frame.scene();
    }

    private static void paint(Frame frame, ValueAxis axis, Price price, double middle, double wide) {
        Scene scene = frame.scene();
        Ink ink = price.isUp() ? up() : down();
        double top = frame.y(axis, Math.max(price.open(), price.close()));
        double bottom = Math.max(top + 1, frame.y(axis, Math.min(price.open(), price.close())));
        scene.fill(new Box(middle - WICK / 2, frame.y(axis, price.high()), middle + WICK / 2, top), ink);
        scene.fill(new Box(middle - WICK / 2, bottom, middle + WICK / 2, frame.y(axis, price.low())), ink);
        if (price.isUp() && wide >= LEAST_HOLLOW && bottom - top > 2 * RIM) {
            scene.stroke(new Rectangle2D.Double(middle - wide / 2 + RIM / 2, top + RIM / 2, wide - RIM, bottom - top - RIM), ink, RIM);
        } else {
            scene.fill(new Box(middle - wide / 2, top, middle + wide / 2, bottom), ink);
        }
    }

    /** What is wide enough for a page is drawn for a phone too. */
    private static Slots slots(Figure figure, Candles candles, double from, double to) {
        int count = candles.places().size();
        if ((to - from) * ChartRenderer.WIDTH / figure.width() / count < LEAST_SLOT) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(), count + " candles are too many to tell apart",
                    "put weeks or months together in SQL with GROUP BY, or use `chart: line`");
        }
        return Slots.between(from, to, count);
    }

    private static Spot spot(Figure figure, String name, Price price, Box box) {
        List<Spot.Fact> facts = new ArrayList<>();
        double[] all = {price.open(), price.high(), price.low(), price.close()};
        for (int i = 0; i < PRICES.size(); i++) {
            Name column = figure.encoding().one(PRICES.get(i)).orElseThrow();
            facts.add(new Spot.Fact(Series.title(column.text()), figure.text(column).value(all[i]), Optional.empty()));
        }
        return new Spot(box, name, facts);
    }

    @Override
    public String describe(Figure figure) {
        Words words = figure.words();
        String chart = Sentence.CANDLES.in(words);
        Candles candles = Candles.read(figure);
        if (candles.all().findAny().isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        int high = 0;
        int low = 0;
        int first = -1;
        int last = -1;
        Price[] prices = candles.prices();
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] != null) {
                first = first < 0 ? i : first;
                high = prices[high] == null || prices[i].high() > prices[high].high() ? i : high;
                low = prices[low] == null || prices[i].low() < prices[low].low() ? i : low;
                last = i;
            }
        }
        ValueText text = figure.text(close(figure));
        String label = Series.title(close(figure).text());
        Sentence way = prices[last].close() > prices[first].open() ? Sentence.RISES
                : prices[last].close() < prices[first].open() ? Sentence.FALLS : Sentence.STAYS;
        return Sentence.BETWEEN.in(words, chart, label, candles.places().name(first), candles.places().name(last)) + " "
                + way.in(words, label, text.value(prices[first].open()), text.value(prices[last].close()), text.value(prices[high].high()),
                        candles.places().name(high), text.value(prices[low].low()), candles.places().name(low));
    }

    private static Name close(Figure figure) {
        return figure.encoding().one(Channel.CLOSE).orElseThrow();
    }

    private static Ink up() {
        return Theme.series(0);
    }

    private static Ink down() {
        return Theme.series(1);
    }
}
