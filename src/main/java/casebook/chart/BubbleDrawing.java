package casebook.chart;

import casebook.chart.Points.Group;
import casebook.chart.Points.Point;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Circles on two scales, whose areas are numbers too. Small ones lie on top, so that none is hidden whole. */
final class BubbleDrawing implements Drawing {
    private static final double LARGEST_SHARE = 0.06;
    private static final double LARGEST = 36;
    private static final double SMALLEST = 2;
    private static final double OPACITY_LIGHT = 0.65;
    private static final double OPACITY_DARK = 0.7;
    private static final double RIM = 1;
    /** So much of the scale lies free beyond the outermost circles. */
    private static final double MARGIN = 0.02;
    /** What legend, titles and the axis below take of a picture's height, about. */
    private static final double AROUND_PLOT = 130;
    private static final double LEAST_PLOT = 120;
    /** Each time a little nearer: a wider scale is one on which circles reach farther. */
    private static final int ROUNDS = 4;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).scale(spec.encoding().x()).numbers(spec.encoding().y())
                .numbers(spec.encoding().all(Channel.SIZE)).oneY("each row is one bubble").overlay().logarithmic().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Scene draw(Figure figure) {
        LogCheck.refuse(figure);
        Points points = PointReader.read(figure);
        if (points.count() == 0) {
            return NoData.scene(figure);
        }
        double most = Math.min(LARGEST, figure.width() * LARGEST_SHARE);
        double largest = points.largest() > 0 ? points.largest() : 1;
        Name size = figure.encoding().one(Channel.SIZE).orElseThrow();
        Guide guide = PointCloud.legend(figure, points)
                .above(new SizeLegend(Series.title(size.text()), figure.text(size), largest, most));
        ToDoubleFunction<Point> radius = point -> Math.max(SMALLEST, Math.sqrt(point.size() / largest) * most);
        ValueAxis axis = PointCloud.axis(figure, reach(points, radius, PointCloud.height(figure), figure.spec().isLog(Axis.Y)), MARGIN);
        PointCloud.Ground ground = PointCloud.frame(figure, points, axis, SpreadAxis.WIDE_MARGIN, guide);
        var marks = new PointMarks(ground.frame(), axis, radius);
        ordered(points).forEach(group -> {
            Ink ink = figure.colors().of(group.key());
            marks.add(group, ink.faded(OPACITY_LIGHT, OPACITY_DARK), ink, RIM);
        });
        marks.paint();
        ground.overlay().paintLines(PointCloud.curves(figure, points, marks));
        PointNames.paint(figure, marks.scene(), points, marks);
        ground.overlay().paintTexts(List.of(), points.all().map(marks::box).toList());
        PointCloud.spots(figure, points, marks);
        return marks.scene();
    }

    @Override
    public String describe(Figure figure) {
        return PointCloud.describe(figure, Sentence.BUBBLES);
    }

    /** The values up to the rims of the circles, so that none lies over the numbers of the axis. */
    private static Range reach(Points points, ToDoubleFunction<Point> radius, int height, boolean log) {
        Range range = points.range();
        for (int i = 0; i < ROUNDS; i++) {
            if (log) {
                // What a pixel multiplies by.
                double ratio = LogAxis.factor(range.min(), range.max(), 1 / Math.max(LEAST_PLOT, height - AROUND_PLOT));
                range = points.all().map(point -> Range.EMPTY.with(point.y() / Math.pow(ratio, radius.applyAsDouble(point)))
                        .with(point.y() * Math.pow(ratio, radius.applyAsDouble(point)))).reduce(Range.EMPTY, Range::with);
                continue;
            }
            double unit = (range.max() - range.min()) / Math.max(LEAST_PLOT, height - AROUND_PLOT);
            range = points.all().map(point -> Range.EMPTY.with(point.y() - radius.applyAsDouble(point) * unit)
                    .with(point.y() + radius.applyAsDouble(point) * unit)).reduce(Range.EMPTY, Range::with);
        }
        return range;
    }

    /** Each bubble a group of its own, from the largest to the smallest, over all series. */
    private static List<Group> ordered(Points points) {
        return points.groups().stream().flatMap(group -> group.points().stream()
                        .map(point -> new Group(group.key(), group.label(), List.of(point))))
                .sorted(Comparator.comparingDouble((Group group) -> -size(group))).toList();
    }

    private static double size(Group group) {
        return group.points().stream().mapToDouble(Point::size).findFirst().orElseThrow();
    }
}
