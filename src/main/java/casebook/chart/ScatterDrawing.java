package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Points on two scales; the more there are, the smaller and the more transparent. Of very many, how many lie where. */
final class ScatterDrawing implements Paneled {
    /** Up to so many points a radius and an opacity. */
    private record Size(int most, double radius, double opacity) {}

    private static final List<Size> SIZES = List.of(new Size(80, 4.5, 0.85), new Size(400, 4, 0.7), new Size(1500, 3, 0.55),
            new Size(Integer.MAX_VALUE, 2.25, 0.4));
    private static final double RIM = 1;
    /** More of one colour would lie on one another. */
    private static final int MOST_POINTS = 4_000;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).scale(spec.encoding().x()).numbers(spec.encoding().y())
                .oneY("each row is one point").overlay().logarithmic().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    /** How many lie where, unless series are to be told apart or a trend is to be found. */
    @Override
    public Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return needsAllRows(spec).isEmpty() ? spec.encoding().x().map(x -> new Reduction.Density(x.text(),
                spec.encoding().y().getFirst().text(), Density.COLUMNS, Density.ROWS)) : Optional.empty();
    }

    @Override
    public List<String> needsAllRows(ChartSpec spec) {
        return Stream.of(spec.encoding().series().stream().map(_ -> "series"), spec.marks().trend().stream().map(_ -> "trend"),
                spec.encoding().one(Channel.FACET).stream().map(_ -> "facet"), LogCheck.keys(spec)).flatMap(keys -> keys).toList();
    }

    @Override
    public ValueAxis.Range range(Figure figure) {
        return PointReader.read(figure).range();
    }

    /** Of all small pictures: one alone may lack a colour. */
    @Override
    public Legend legend(Figure figure) {
        var whole = new Figure(figure.spec(), figure.whole(), figure.colors(), figure.formats(), figure.width());
        Points points = PointReader.read(whole);
        return points.count() == 0 ? Legend.NONE : PointCloud.legend(whole, points);
    }

    @Override
    public Scene draw(Figure figure) {
        LogCheck.refuse(figure);
        if (figure.reduced().isPresent()) {
            return Density.scene(figure, (Reduced.Density) figure.reduced().get());
        }
        Points points = PointReader.read(figure);
        if (points.count() == 0) {
            return NoData.scene(figure);
        }
        if (points.count() > MOST_POINTS && reduction(figure.spec(), List.of()).isPresent()) {
            return Density.scene(figure, Density.of(figure, points));
        }
        ValueAxis axis = PointCloud.axis(figure, points.range(), SpreadAxis.MARGIN);
        PointCloud.Ground ground = PointCloud.frame(figure, points, axis, SpreadAxis.MARGIN, PointCloud.legend(figure, points));
        Size size = SIZES.stream().filter(some -> points.count() <= some.most).findFirst().orElseThrow();
        var marks = new PointMarks(ground.frame(), axis, point -> size.radius);
        double rim = points.count() <= SIZES.getFirst().most ? RIM : 0;
        points.groups().reversed().forEach(group ->
                marks.add(group, figure.colors().of(group.key()).faded(size.opacity, size.opacity), Theme.PAGE, rim));
        marks.paint();
        ground.overlay().paintLines(PointCloud.curves(figure, points, marks));
        PointNames.paint(figure, marks.scene(), points, marks);
        ground.overlay().paintTexts(List.of(), points.all().map(marks::box).toList());
        PointCloud.spots(figure, points, marks);
        return marks.scene();
    }

    @Override
    public String describe(Figure figure) {
        return figure.reduced().map(found -> Density.describe(figure, (Reduced.Density) found))
                .orElseGet(() -> PointCloud.describe(figure, Sentence.SCATTER));
    }
}
