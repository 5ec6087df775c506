package casebook.chart;

import casebook.chart.Points.Group;
import casebook.chart.Points.Point;
import casebook.notebook.Channel;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rows of a result as points. A row that lacks one of its two numbers, or a size where sizes are asked for, is none.
 */
final class PointReader {
    private final Figure figure;
    private final Name x;
    private final int y;
    private final Optional<Integer> size;
    private final Optional<Name> label;
    private final Optional<Name> series;

    private PointReader(Figure figure) {
        this.figure = figure;
        this.x = figure.encoding().x().orElseThrow();
        this.y = figure.index(figure.encoding().y().getFirst());
        this.size = figure.encoding().one(Channel.SIZE).map(figure::index);
        this.label = figure.encoding().one(Channel.LABEL);
        this.series = figure.encoding().series();
    }

    /** @throws casebook.diagnostic.ReportException for a negative size */
    static Points read(Figure figure) {
        return new PointReader(figure).read();
    }

    private Points read() {
        List<List<Object>> rows = figure.table().rows().stream().filter(this::isPoint).toList();
        int index = figure.index(x);
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        // Small pictures on shared scales share their places too.
        List<Object> keys = figure.whole().rows().stream().filter(this::isPoint).map(row -> row.get(index)).distinct().toList();
        Places places = keys.isEmpty() ? new Places.Names(List.of(), false) : GridReader.places(figure, x, keys, placeOf);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (List<Object> row : rows) {
            groups.computeIfAbsent(key(row), key -> new Group(key, groupLabel(row), new ArrayList<>())).points()
                    .add(point(row, placeOf.get(row.get(index))));
        }
        return new Points(places, List.copyOf(groups.values()));
    }

    private boolean isPoint(List<Object> row) {
        return hasPlace(row.get(figure.index(x))) && !Double.isNaN(Values.number(row.get(y))) && size.stream().noneMatch(column -> Double.isNaN(Values.number(row.get(column))));
    }

    private static boolean hasPlace(Object value) {
        return Values.time(value).isPresent() || !Double.isNaN(Values.number(value));
    }

    private Point point(List<Object> row, int place) {
        double area = size.map(column -> Values.number(row.get(column))).orElse(1.0);
        if (area < 0) {
            Name named = figure.encoding().one(Channel.SIZE).orElseThrow();
            throw Figure.refuse(named, "`" + named.text() + "` is " + figure.text(named).value(area) + " in a row: no bubble is that small",
                    "leave such rows out, or show the number as `y` or by colour");
        }
        return new Point(place, Values.number(row.get(y)), area,
                label.filter(column -> row.get(figure.index(column)) != null)
                        .map(column -> figure.label(column, row.get(figure.index(column)))).orElse(""));
    }

    private String key(List<Object> row) {
        return series.map(by -> Values.key(row.get(figure.index(by)))).orElseGet(() -> figure.encoding().y().getFirst().text());
    }

    private String groupLabel(List<Object> row) {
        return series.map(by -> figure.label(by, row.get(figure.index(by))))
                .orElseGet(() -> Series.title(figure.encoding().y().getFirst().text()));
    }
}
