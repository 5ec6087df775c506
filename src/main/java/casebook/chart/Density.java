package casebook.chart;

import casebook.notebook.Name;
import casebook.result.Reduced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Points too many to be seen: how many lie in each field of a grid, by colour. */
final class Density {
    /** How many fields lie side by side; a narrow picture puts two together. */
    static final int COLUMNS = 64;
    static final int ROWS = 36;
    private static final int WIDE = 560;

    private Density() {}

    /** Counts points that were read. */
    static Reduced.Density of(Figure figure, Points points) {
        double[] at = points.places().positions();
        ValueAxis.Range up = points.range();
        Long[][] counts = new Long[ROWS][COLUMNS];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0L));
        points.all().forEach(point -> counts[field(point.y(), up.min(), up.max(), ROWS)]
                [field(at[point.place()], at[0], at[at.length - 1], COLUMNS)]++);
        return new Reduced.Density(new Reduced.Extent(end(points.places(), 0), end(points.places(), at.length - 1)),
                new Reduced.Extent(up.min(), up.max()), Arrays.stream(counts).map(List::of).toList(), figure.table().total());
    }

    static Scene scene(Figure figure, Reduced.Density density) {
        List<List<Long>> counts = figure.width() >= WIDE ? density.counts() : paired(density.counts());
        // A narrow picture has the same kind of scale as its wide twin.
        ColorScale scale = ColorScale.ofCounts(most(counts), ColorScale.isWide(most(density.counts())));
        var text = new ValueText(figure.formats(), Optional.empty(), true);
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        Name x = figure.encoding().x().orElseThrow();
        Places places = GridReader.places(figure, x, List.of(density.x().least(), density.x().largest()).stream().distinct().toList(), placeOf);
        var ends = new Points(places, List.of());
        var range = new ValueAxis.Range(Values.number(density.y().least()), Values.number(density.y().largest()));
        ValueAxis axis = PointCloud.axis(figure, range, SpreadAxis.MARGIN);
        PointCloud.Ground ground = PointCloud.frame(figure, ends, axis, SpreadAxis.MARGIN,
                new ScaleLegend(scale, figure.words().raw("chart.count"), text, Optional.empty()));
        Frame frame = ground.frame();
        double left = frame.bottom().at(0);
        double right = frame.bottom().at(places.size() - 1);
        double low = frame.y(axis, range.min());
        double high = frame.y(axis, range.max());
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.get(row).size(); column++) {
                long count = counts.get(row).get(column);
                if (count > 0) {
                    int columns = counts.get(row).size();
                    frame.scene().fill(new Box(edge(left, right, column, columns), edge(low, high, row + 1, counts.size()),
                            least(edge(left, right, column, columns), edge(left, right, column + 1, columns)),
                            least(edge(low, high, row + 1, counts.size()), edge(low, high, row, counts.size()))), scale.ink(count));
                }
            }
        }
        ground.overlay().paintLines(List.of());
        ground.overlay().paintTexts(List.of(), List.of());
        var corners = new Box(left, high, right, low);
        DensitySpots.add(figure, density, corners, frame.scene());
        return frame.scene();
    }

    static String describe(Figure figure, Reduced.Density density) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        long count = density.counts().stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        return Sentence.POINTS.in(figure.words(), Sentence.DENSITY.in(figure.words()), Series.title(y.text()), Series.title(x.text()),
                figure.formats().format(count, "int"), Series.title(x.text()), figure.label(x, density.x().least()),
                figure.label(x, density.x().largest()), Series.title(y.text()), figure.text(y).value(Values.number(density.y().least())),
                figure.text(y).value(Values.number(density.y().largest())));
    }

    private static long most(List<List<Long>> counts) {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
    }

    private static Object end(Places places, int place) {
        return switch (places) {
            case Places.Numbers numbers -> (Object) BigDecimal.valueOf(numbers.at().get(place));
            case Places.Times times -> times.at().get(place);
            case Places.Names names -> names.name(place);
        };
    }

    private static int field(double value, double least, double largest, int fields) {
        return largest > least ? Math.min(fields - 1, (int) ((value - least) / (largest - least) * fields)) : 0;
    }

    /** Between two ends, on the edge of a device pixel. */
    private static double edge(double from, double to, int field, int fields) {
        return Scene.snap(from + (to - from) * field / fields);
    }

    /** At least a pixel wide, where all points share a place. */
    private static double least(double from, double to) {
        return Math.max(from + 1, to);
    }

    private static List<List<Long>> paired(List<List<Long>> counts) {
        List<List<Long>> paired = new ArrayList<>();
        for (List<Long> row : counts) {
            paired.add(IntStream.range(0, row.size() / 2).mapToObj(i -> row.get(2 * i) + row.get(2 * i + 1)).toList());
        }
        return paired;
    }
}
