package casebook.chart;

import casebook.notebook.ChartSpec;
import casebook.notebook.Phrase;
import java.util.Optional;

/** Names for axes that the author gave none, where a picture would tell nothing without them. */
final class AxisTitles {
    private AxisTitles() {}

    static Figure or(Figure figure, Optional<String> x, Optional<String> y) {
        ChartSpec spec = figure.spec();
        ChartSpec.Axes axes = spec.axes();
        var titles = new ChartSpec.Axes(axes.x().or(() -> x.map(text -> Phrase.literal(spec.span(), text))),
                axes.y().or(() -> y.map(text -> Phrase.literal(spec.span(), text))), axes.y2());
        return figure.with(new ChartSpec(spec.span(), spec.type(), spec.source(), spec.captions(), spec.encoding(), spec.formats(), titles,
                spec.rows(), spec.marks(), spec.look()));
    }
}
