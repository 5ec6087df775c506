package casebook.chart;

import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Reduction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lines and areas of very many rows are drawn from. */
final class LineReduction {
    /** One for each pixel of the widest plot, of which a CSS pixel has two. */
    private static final int STRIPS = ChartRenderer.WIDTH * Scene.DENSITY;

    private LineReduction() {}

    /** Nothing where {@code x} is no scale. */
    static Optional<Reduction> of(ChartSpec spec, List<Column> columns) {
        String x = spec.encoding().x().orElseThrow().text();
        boolean scaled = columns.stream().filter(column -> column.name().equalsIgnoreCase(x)).findFirst()
                .filter(column -> column.type().isNumber() || column.type().isTime()).isPresent();
        List<String> y = Stream.concat(spec.encoding().y().stream(), spec.encoding().y2().stream()).map(Name::text).toList();
        return scaled ? Optional.of(new Reduction.Lines(x, y, spec.encoding().series().map(Name::text), STRIPS, Theme.size()))
                : Optional.empty();
    }
}
