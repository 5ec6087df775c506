package casebook.chart;

import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.chart.Points.Group;
import casebook.chart.Points.Point;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.Name;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What scatters and bubbles share: their frame, their spots and their description. */
final class PointCloud {
    private static final int HEIGHT = 420;
    private static final double RIGHT_MARGIN = 16;
    /** A page that carries the numbers of more marks than this would be slow to load. */
    private static final int MOST_SPOTS = 1_000;
    /** So many trends are told. */
    private static final int MOST_TRENDS = 3;

    private PointCloud() {}

    /**
     * What points lie on.
     *
     * @param overlay what the author sets over them, of which the bands are painted
     */
    record Ground(Frame frame, Overlay overlay) {}

    /**
     * A frame with round numbers on both axes, and lines to follow from both. An axis that the author gives no title is
     * called by its column, since a cloud without names tells nothing.
     */
    static Ground frame(Figure figure, Points points, ValueAxis axis, double free, Guide guide) {
        var frame = new Frame(titled(figure), new Frame.Parts(axis, Optional.empty(),
                (from, to) -> SpreadAxis.of(figure, points.places(), free, from, to), guide, RIGHT_MARGIN), height(figure));
        SpreadAxis.paintLines(frame.scene(), frame.bottom(), frame.plot());
        frame.paintBack();
        var overlay = new Overlay(figure, new Plane(frame.scene(), frame.plot(), PlaceAxis.scale(points.places(), frame), frame.values(), false));
        overlay.paintBehind();
        frame.paintZero();
        return new Ground(frame, overlay);
    }

    static int height(Figure figure) {
        return figure.height(HEIGHT);
    }

    static ValueAxis axis(Figure figure, ValueAxis.Range range, double free) {
        if (figure.spec().isLog(Axis.Y)) {
            return LogAxis.upward(LogAxis.spread(ValueScale.with(figure.range(range), figure.spec(), Axis.Y), free),
                    Frame.intervals(figure, height(figure)), figure.text(figure.encoding().y().getFirst()));
        }
        return SpreadAxis.upward(ValueScale.with(figure.range(range), figure.spec(), Axis.Y), free, Frame.intervals(height(figure)), figure.text(figure.encoding().y().getFirst()));
    }

    static Legend legend(Figure figure, Points points) {
        SeriesKeys.refuseTooMany(figure, points.groups().size());
        boolean several = points.groups().size() > 1;
        List<Entry> entries = new ArrayList<>();
        points.groups().stream().filter(group -> several)
                .forEach(group -> entries.add(new Entry(group.label(), figure.colors().of(group.key()), Sample.DOT)));
        entries.addAll(SeriesKeys.trend(figure, several ? Theme.MUTED : figure.colors().of(points.groups().getFirst().key())).entries());
        return new Legend(List.copyOf(entries));
    }

    /** The groups as they lie in the picture. */
    static List<Curve> curves(Figure figure, Points points, PointMarks marks) {
        ValueText text = figure.text(figure.encoding().y().getFirst());
        return points.groups().stream().map(group -> new Curve(
                new Series(group.key(), group.label(), group.points().stream().mapToDouble(Point::y).toArray(), text),
                group.points().stream().mapToDouble(marks::x).toArray(), group.points().stream().mapToDouble(marks::y).toArray(),
                figure.colors().of(group.key()))).toList();
    }

    private static Figure titled(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        return AxisTitles.or(figure, figure.column(x).type().isTime() ? Optional.empty() : Optional.of(Series.title(x.text())),
                Optional.of(Series.title(figure.encoding().y().getFirst().text())));
    }

    static void spots(Figure figure, Points points, PointMarks marks) {
        if (points.count() > MOST_SPOTS) {
            return;
        }
        for (Group group : points.groups()) {
            Ink ink = figure.colors().of(group.key());
            group.points().forEach(point -> marks.scene().add(new Spot(marks.box(point), name(points, group, point),
                    facts(figure, points, point, ink))));
        }
    }

    private static String name(Points points, Group group, Point point) {
        return !point.name().isEmpty() ? point.name() : points.groups().size() > 1 ? group.label() : points.places().name(point.place());
    }

    private static List<Spot.Fact> facts(Figure figure, Points points, Point point, Ink ink) {
        List<Spot.Fact> facts = new ArrayList<>();
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        facts.add(new Spot.Fact(Series.title(x.text()), points.places().name(point.place()), Optional.of(ink)));
        facts.add(new Spot.Fact(Series.title(y.text()), figure.text(y).value(point.y()), Optional.empty()));
        figure.encoding().one(Channel.SIZE).ifPresent(size ->
                facts.add(new Spot.Fact(Series.title(size.text()), figure.text(size).value(point.size()), Optional.empty())));
        return facts;
    }

    static String describe(Figure figure, Sentence chart) {
        Points points = PointReader.read(figure);
        Words words = figure.words();
        if (points.count() == 0) {
            return Sentence.NOTHING.in(words, chart.in(words));
        }
        Name y = figure.encoding().y().getFirst();
        ValueText text = figure.text(y);
        Places places = points.places();
        String x = Series.title(figure.encoding().x().orElseThrow().text());
        String head = Sentence.POINTS.in(words, chart.in(words), Series.title(y.text()), x, figure.formats().format(points.count(), "int"),
                x, places.name(0), places.name(places.size() - 1),
                Series.title(y.text()), text.value(points.range().min()), text.value(points.range().max()));
        List<String> sentences = new ArrayList<>(List.of(head));
        Correlation.of(LogAxis.flat(figure, points.places()), LogAxis.flat(figure, points)).ifPresent(r -> sentences.add(Sentence.CORRELATED.in(words, figure.formats().format(r, "num2"))));
        sentences.addAll(trends(figure, points));
        return LogAxis.told(figure, String.join(" ", sentences));
    }

    private static List<String> trends(Figure figure, Points points) {
        double[] at = LogAxis.flat(figure, points.places());
        List<String> sentences = new ArrayList<>();
        figure.spec().marks().trend().ifPresent(kind -> points.groups().stream().limit(MOST_TRENDS).forEach(group -> Trend.of(kind,
                group.points().stream().mapToDouble(point -> at[point.place()]).toArray(),
                group.points().stream().mapToDouble(point -> figure.spec().isLog(Axis.Y) ? Math.log10(point.y()) : point.y()).toArray())
                .ifPresent(trend -> sentences.add(Description.trend(figure.words(), kind, trend, group.label())))));
        return sentences;
    }
}
