package casebook.chart;

import casebook.notebook.Name;
import casebook.result.Reduced;
import casebook.result.Reduced.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds how the values of each group are spread, unless the engine already did. */
final class BoxReader {
    private BoxReader() {}

    /** Groups without a finite value are left out. */
    static List<Spread> read(Figure figure) {
        return figure.reduced().map(found -> ((Reduced.Boxes) found).groups()).orElseGet(() -> group(figure));
    }

    private static List<Spread> group(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        int at = figure.index(x);
        int value = figure.index(figure.encoding().y().getFirst());
        Map<Object, List<Double>> groups = new LinkedHashMap<>();
        for (List<Object> row : figure.table().rows()) {
            double number = Values.number(row.get(value));
            if (!Double.isNaN(number)) {
                groups.computeIfAbsent(row.get(at), key -> new ArrayList<>()).add(number);
            }
        }
        List<Spread> spreads = new ArrayList<>();
        groups.forEach((key, values) -> spreads.add(Quartiles.of(key, values.stream().mapToDouble(Double::doubleValue).toArray())));
        return spreads;
    }
}
