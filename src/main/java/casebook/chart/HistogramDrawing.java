package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.Name;
import casebook.result.BinEdges;
import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.Words;
import java.util.List;
import java.util.Optional;

/** How many values lie between round numbers: bars that touch, from zero. */
final class HistogramDrawing implements Drawing {
    private static final int HEIGHT = 320;
    private static final double RIGHT_MARGIN = 16;
    private static final double SPACING = 64;
    /** Between bars that are wide enough, in CSS pixels. */
    private static final double GAP = 1;
    private static final double LEAST_FOR_GAP = 4;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().x().stream().toList()).found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return spec.encoding().x().stream().map(Name::text).toList();
    }

    @Override
    public Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return spec.encoding().x().map(x -> new Reduction.Histogram(x.text(), spec.look().bins()));
    }

    @Override
    public Scene draw(Figure figure) {
        Optional<Reduced.Histogram> found = Binning.of(figure);
        return found.isEmpty() ? NoData.scene(figure) : draw(figure, found.get());
    }

    private static Scene draw(Figure figure, Reduced.Histogram histogram) {
        BinEdges bins = histogram.bins();
        ValueText counts = counts(figure);
        double[] values = histogram.counts().stream().mapToDouble(Long::doubleValue).toArray();
        int height = figure.height(HEIGHT);
        ValueAxis left = ValueAxis.of(Range.EMPTY.with(0).withAll(values), Frame.intervals(height), counts);
        Name x = figure.encoding().x().orElseThrow();
        Figure titled = AxisTitles.or(figure, Optional.of(Series.title(x.text())), Optional.of(figure.words().raw("chart.count")));
        var frame = new Frame(titled, new Frame.Parts(left, Optional.empty(),
                (from, to) -> axis(figure, bins, Slots.between(from, to, bins.count())), Legend.NONE, RIGHT_MARGIN), height);
        frame.paintBack();
        Slots slots = Slots.between(frame.plot().left(), frame.plot().right(), bins.count());
        var series = new Series(x.text(), Series.title(x.text()), values, counts);
        double thickness = slots.step() < LEAST_FOR_GAP ? slots.step() : slots.step() - GAP;
        var bars = new BarMarks(new BarLayout(slots, 1, thickness), BarStacks.of(List.of(series), bins.count(), Stack.NONE), false,
                value -> frame.y(left, value), frame.plot());
        bars.paint(frame.scene(), List.of(figure.colors().of(series.key())));
        frame.paintZero();
        for (int bin = 0; bin < bins.count(); bin++) {
            frame.scene().add(new Spot(new Box(slots.start() + slots.step() * bin, Math.min(bars.box(0, bin).top(), frame.plot().bottom() - 1),
                    slots.start() + slots.step() * (bin + 1), frame.plot().bottom()), name(figure, bins, bin),
                    List.of(new Spot.Fact(figure.words().raw("chart.count"), exact(figure, histogram.counts().get(bin)), Optional.empty()))));
        }
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Words words = figure.words();
        String chart = Sentence.HISTOGRAM.in(words);
        Optional<Reduced.Histogram> found = Binning.of(figure);
        if (found.isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        Reduced.Histogram histogram = found.get();
        List<Long> counts = histogram.counts();
        int most = counts.indexOf(counts.stream().max(Long::compare).orElseThrow());
        String text = Sentence.BINS.in(words, chart, Series.title(figure.encoding().x().orElseThrow().text()), exact(figure, histogram.count()),
                edge(figure, histogram.bins(), histogram.bins().edges().getFirst()),
                edge(figure, histogram.bins(), histogram.bins().edges().getLast()), name(figure, histogram.bins(), most),
                exact(figure, counts.get(most)));
        return histogram.without() == 0 ? text : text + " " + Sentence.WITHOUT.in(words, exact(figure, histogram.without()));
    }

    /** Round numbers on the scale of the edges. */
    private static BottomAxis axis(Figure figure, BinEdges bins, Slots slots) {
        double first = bins.edges().getFirst();
        double last = bins.edges().getLast();
        ValueAxis round = ValueAxis.of(new Range(first, last), (int) Math.max(2, (slots.end() - slots.start()) / SPACING),
                figure.text(figure.encoding().x().orElseThrow()));
        return new NumberAxis(new ValueAxis(first, last, round.ticks().stream()
                .filter(tick -> tick.value() >= first && tick.value() <= last).toList()), List.of(), slots.start(), slots.end());
    }

    private static ValueText counts(Figure figure) {
        return new ValueText(figure.formats(), Optional.empty(), true);
    }

    private static String exact(Figure figure, long count) {
        return figure.formats().format(count, "int");
    }

    private static String name(Figure figure, BinEdges bins, int bin) {
        double first = bins.edges().get(bin);
        double last = bins.edges().get(bin + 1) - 1;
        if (figure.text(figure.encoding().x().orElseThrow()).whole()) {
            return first >= last ? edge(figure, bins, first) : edge(figure, bins, first) + "–" + edge(figure, bins, last);
        }
        return edge(figure, bins, first) + "–" + edge(figure, bins, bins.edges().get(bin + 1));
    }

    private static String edge(Figure figure, BinEdges bins, double edge) {
        List<Double> edges = bins.edges();
        ValueText text = figure.text(figure.encoding().x().orElseThrow());
        return text.tick(edge, text.whole() ? 1 : edges.get(1) - edges.get(0), Math.max(Math.abs(edges.getFirst()), Math.abs(edges.getLast())));
    }
}
