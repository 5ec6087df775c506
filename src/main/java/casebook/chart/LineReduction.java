package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartRows;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Reduction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What lines and areas of very many rows are drawn from. */
final class LineReduction {
    /** One for each pixel of the widest plot, of which a CSS pixel has two. */
    private static final int STRIPS = ChartRenderer.WIDTH * Scene.DENSITY;

    private LineReduction() {}

    /** Nothing where {@code x} is no scale, or where something is worked out of all rows. */
    static Optional<Reduction> of(ChartSpec spec, List<Column> columns) {
        if (!needsAllRows(spec).isEmpty()) {
            return Optional.empty();
        }
        String x = spec.encoding().x().orElseThrow().text();
        boolean scaled = columns.stream().filter(column -> column.name().equalsIgnoreCase(x)).findFirst()
                .filter(column -> column.type().isNumber() || column.type().isTime()).isPresent();
        List<String> y = Stream.concat(spec.encoding().y().stream(), spec.encoding().y2().stream()).map(Name::text).toList();
        return scaled ? Optional.of(new Reduction.Lines(x, y, spec.encoding().series().map(Name::text), STRIPS, Theme.size()))
                : Optional.empty();
    }

    /** The keys of what is worked out of all rows. */
    static List<String> needsAllRows(ChartSpec spec) {
        ChartRows rows = spec.rows();
        Map<String, Boolean> keys = new LinkedHashMap<>();
        keys.put("facet", spec.encoding().one(Channel.FACET).isPresent());
        keys.put("low", spec.encoding().one(Channel.LOW).isPresent());
        keys.put("high", spec.encoding().one(Channel.HIGH).isPresent());
        keys.put("trend", spec.marks().trend().isPresent());
        keys.put("annotate", !spec.marks().annotations().isEmpty());
        keys.put("limit", rows.limit().isPresent());
        keys.put("other", rows.other().isPresent());
        keys.put("highlight", !rows.highlight().isEmpty());
        LogCheck.keys(spec).forEach(key -> keys.put(key, true));
        return keys.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }
}
