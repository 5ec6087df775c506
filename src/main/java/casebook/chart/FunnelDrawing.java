package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps of a process as bars of one scale, each with its number, its share of the first step, and below it the share that
 * goes on. Several series stand side by side, each measured by its own first step.
 */
final class FunnelDrawing implements Drawing {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final Face NOTES = Face.TICK;
    private static final double EDGE = 1;
    private static final double NAME_GAP = 14;
    private static final double MOST_NAME_WIDTH = 0.26;
    private static final int MOST_LINES = 2;
    private static final double PANEL_GAP = 28;
    private static final double LEAST_BAR = 50;
    private static final double BAR = 34;
    private static final double LINK = 26;
    private static final double TEXT_GAP = 8;
    private static final double LINK_LIGHT = 0.16;
    private static final double LINK_DARK = 0.24;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        if (grid.isEmpty() || grid.series().stream().allMatch(series -> max(series) == 0)) {
            return NoData.scene(figure);
        }
        BarValues.refuseNegative(figure, grid);
        return new Funnel(figure, grid).scene();
    }

    @Override
    public String describe(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        Words words = figure.words();
        if (grid.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.FUNNEL.in(words));
        }
        return grid.series().stream().map(series -> Sentence.PARTS.in(words, Sentence.FUNNEL.in(words), series.label(),
                Sentence.list(words, IntStream.range(0, series.values().length)
                        .filter(i -> !Double.isNaN(series.values()[i]))
                        .mapToObj(i -> grid.places().name(i) + " " + series.text().value(series.values()[i])).toList())))
                .collect(Collectors.joining(" "));
    }

    private static double max(Series series) {
        return IntStream.range(0, series.values().length).mapToDouble(i -> series.values()[i])
                .filter(v -> !Double.isNaN(v)).max().orElse(0);
    }

    /** One picture in the making. */
    private static final class Funnel {
        private final Figure figure;
        private final Grid grid;
        private final List<List<String>> names;
        private final double left;
        private final double panel;
        private final double longest;
        private final double top;
        private final double bar;
        private final double link;
        private final Scene scene;

        Funnel(Figure figure, Grid grid) {
            this.figure = figure;
            this.grid = grid;
            this.names = IntStream.range(0, grid.places().size()).mapToObj(i -> TextFit.wrap(grid.places().name(i), NAMES,
                    figure.width() * MOST_NAME_WIDTH, MOST_LINES)).toList();
            int panels = grid.series().size();
            this.left = Math.ceil(EDGE + names.stream().mapToDouble(lines -> TextFit.widest(lines, NAMES)).max().orElse(0) + NAME_GAP);
            this.panel = Math.floor((figure.width() - left - PANEL_GAP * (panels - 1)) / panels);
            double texts = grid.series().stream().mapToDouble(this::widestText).max().orElse(0);
            double largestShare = grid.series().stream().mapToDouble(series -> max(series) / base(series)).max().orElse(1);
            this.longest = Math.floor((panel - texts - TEXT_GAP) / largestShare);
            if ((panel - texts - TEXT_GAP) < LEAST_BAR) {
                throw Figure.refuse(figure.encoding().series().orElse(figure.encoding().y().getLast()),
                        panels + " funnels don't fit side by side", "draw fewer series, or one chart for each");
            }
            this.top = panels > 1 ? Face.STRONG.lineHeight() + 8 : 0;
            double rows = names.size();
            double wanted = figure.spec().height().map(height -> (height - top - foot()) / (rows * BAR + (rows - 1) * LINK)).orElse(1.0);
            double stretch = Math.max(1, wanted);
            this.bar = Math.floor(BAR * stretch);
            this.link = Math.floor(LINK * stretch);
            this.scene = new Scene(figure.width(), (int) Math.ceil(top + rows * bar + (rows - 1) * link + foot()));
        }

        Scene scene() {
            paintNames();
            for (int i = 0; i < grid.series().size(); i++) {
                paintPanel(grid.series().get(i), left + i * (panel + PANEL_GAP));
            }
            String note = "% " + figure.words().ofFirst() + "  ·  ↓ % " + figure.words().ofPrevious();
            scene.text(TextFit.shorten(note, NOTES, scene.width() - left), left, scene.height() - NOTES.descent() - 1, NOTES,
                    Theme.MUTED, Anchor.START);
            return scene;
        }

        private double foot() {
            return NOTES.lineHeight() + 12;
        }

        private void paintNames() {
            for (int i = 0; i < names.size(); i++) {
                double baseline = NAMES.centred(barTop(i) + bar / 2) - (names.get(i).size() - 1) * NAMES.lineHeight() / 2;
                for (String line : names.get(i)) {
                    scene.text(line, left - NAME_GAP, baseline, NAMES, Theme.TEXT, Anchor.END);
                    baseline += NAMES.lineHeight();
                }
            }
        }

        private void paintPanel(Series series, double x) {
            Ink ink = figure.colors().of(series.key());
            if (grid.series().size() > 1) {
                scene.text(TextFit.shorten(series.label(), Face.STRONG, panel), x, Face.STRONG.ascent(), Face.STRONG,
                        Contrast.readable(ink), Anchor.START);
            }
            for (int i = 0; i < names.size(); i++) {
                paintBar(series, i, x, ink);
                if (i > 0) {
                    paintLink(series, i, x, ink);
                }
            }
        }

        private void paintBar(Series series, int step, double x, Ink ink) {
            double width = width(series, step);
            scene.fill(new Box(x, barTop(step), x + width, barTop(step) + bar), ink);
            double baseline = VALUES.centred(barTop(step) + bar / 2);
            String value = valueText(series, step);
            scene.text(value, x + width + TEXT_GAP, baseline, VALUES, Theme.TEXT, Anchor.START);
            String share = shareText(series, step);
            if (!share.isEmpty()) {
                scene.text(share, x + width + TEXT_GAP + VALUES.width(value) + TEXT_GAP, baseline, NOTES, Theme.MUTED, Anchor.START);
            }
        }

        /** Between two bars: what is left of the upper one goes into the lower one. */
        private void paintLink(Series series, int step, double x, Ink ink) {
            double from = barTop(step) - link;
            var shape = new Path2D.Double();
            shape.moveTo(x, from);
            shape.lineTo(x + width(series, step - 1), from);
            shape.lineTo(x + width(series, step), from + link);
            shape.lineTo(x, from + link);
            shape.closePath();
            scene.fill(shape, ink.faded(LINK_LIGHT, LINK_DARK));
            double share = series.values()[step] / series.values()[step - 1];
            if (Double.isFinite(share)) {
                scene.text("↓ " + percent(share), x + TEXT_GAP, NOTES.centred(from + link / 2), NOTES, Theme.TEXT, Anchor.START);
            }
        }

        private double barTop(int step) {
            return Math.ceil(top) + step * (bar + link);
        }

        private double width(Series series, int step) {
            double value = series.values()[step];
            return Double.isNaN(value) ? 0 : Scene.snap(Math.max(value > 0 ? 1 : 0, value / base(series) * longest));
        }

        /** What the bars of a series are measured by: its first step, or the largest where that is nothing. */
        private static double base(Series series) {
            double first = series.values()[0];
            double base = first > 0 ? first : max(series);
            return base > 0 ? base : 1;
        }

        private String valueText(Series series, int step) {
            double value = series.values()[step];
            return Double.isNaN(value) ? figure.formats().plain(null) : series.text().value(value);
        }

        /** Nothing where the values are such shares themselves. */
        private String shareText(Series series, int step) {
            if (series.text().format().filter(format -> format.startsWith("pct")).isPresent() && series.values()[0] == 1) {
                return "";
            }
            double share = series.values()[step] / series.values()[0];
            return Double.isFinite(share) ? percent(share) : "";
        }

        private String percent(double share) {
            return figure.formats().format(share, share > 0 && share < 0.01 ? "pct1" : "pct0");
        }

        private double widestText(Series series) {
            return IntStream.range(0, series.values().length).mapToDouble(i ->
                    VALUES.width(valueText(series, i)) + TEXT_GAP + NOTES.width(shareText(series, i))).max().orElse(0);
        }
    }
}
