package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The picture of one or several funnels: names on the left, bars in panels beside or below one another. */
final class Funnel {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final Face NOTES = Face.TICK;
    private static final double EDGE = 1;
    private static final double NAME_GAP = 14;
    private static final double MOST_NAME_WIDTH = 0.26;
    private static final int MOST_LINES = 5;
    private static final double PANEL_GAP = 28;
    private static final double LEAST_BAR = 60;
    private static final double BAR = 34;
    private static final double LINK = 26;
    private static final double TEXT_GAP = 8;
    private static final double FOOT = NOTES.lineHeight() + 12;
    private static final double LINK_LIGHT = 0.16;
    private static final double LINK_DARK = 0.24;
    private static final double SMALL_SHARE = 0.01;

    private final Figure figure;
    private final Grid grid;
    private final List<List<String>> names;
    private final double left;
    private final boolean below;
    private final double panelWidth;
    private final double longest;
    private final double header;
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
        double texts = TEXT_GAP + EDGE + grid.series().stream().mapToDouble(this::widestText).max().orElse(0);
        double beside = Math.floor((figure.width() - left - PANEL_GAP * (panels - 1)) / panels);
        this.below = panels > 1 && beside - texts < LEAST_BAR;
        this.panelWidth = below ? figure.width() - left : beside;
        double largestShare = grid.series().stream().mapToDouble(series -> max(series) / base(series)).max().orElse(1);
        this.longest = Math.max(1, Math.floor((panelWidth - texts) / largestShare));
        this.header = panels > 1 ? Face.STRONG.lineHeight() + 8 : 0;
        double stretch = stretch();
        this.bar = Math.floor(Math.max(BAR * stretch, tallestName()));
        this.link = Math.floor(LINK * stretch);
        int stacked = below ? panels : 1;
        this.scene = new Scene(figure.width(), (int) Math.ceil(stacked * panelHeight() + (stacked - 1) * PANEL_GAP + FOOT));
    }

    /** The largest value; 0 if there is none. */
    static double max(Series series) {
        return IntStream.range(0, series.values().length).mapToDouble(i -> series.values()[i])
                .filter(v -> !Double.isNaN(v)).max().orElse(0);
    }

    Scene scene() {
        for (int i = 0; i < grid.series().size(); i++) {
            double top = below ? i * (panelHeight() + PANEL_GAP) : 0;
            if (i == 0 || below) {
                paintNames(top);
            }
            paintPanel(grid.series().get(i), below ? left : left + i * (panelWidth + PANEL_GAP), top);
        }
        String note = "% " + figure.words().raw("chart.ofFirst") + "  ·  ↓ % " + figure.words().raw("chart.ofPrevious");
        boolean beneathNames = left + NOTES.width(note) > scene.width();
        scene.text(TextFit.shorten(note, NOTES, scene.width() - 2 * EDGE), beneathNames ? EDGE : left,
                scene.height() - NOTES.descent() - 1, NOTES, Theme.MUTED, Anchor.START);
        return scene;
    }

    private void paintNames(double top) {
        for (int i = 0; i < names.size(); i++) {
            double baseline = NAMES.centred(barTop(top, i) + bar / 2) - (names.get(i).size() - 1) * NAMES.lineHeight() / 2;
            for (String line : names.get(i)) {
                scene.text(line, left - NAME_GAP, baseline, NAMES, Theme.TEXT, Anchor.END);
                baseline += NAMES.lineHeight();
            }
        }
    }

    private void paintPanel(Series series, double x, double top) {
        Ink ink = figure.colors().of(series.key());
        if (header > 0) {
            scene.text(TextFit.shorten(series.label(), Face.STRONG, panelWidth), x, top + Face.STRONG.ascent(), Face.STRONG,
                    Contrast.readable(ink), Anchor.START);
        }
        for (int step = 0; step < names.size(); step++) {
            paintBar(series, step, x, barTop(top, step), ink);
            if (step > 0) {
                paintLink(series, step, x, barTop(top, step) - link, ink);
            }
        }
    }

    private void paintBar(Series series, int step, double x, double top, Ink ink) {
        double width = width(series, step);
        scene.add(new Spot(new Box(x, top, x + width, top + bar), grid.places().name(step), facts(series, step, ink)));
        scene.fill(new Box(x, top, x + width, top + bar), ink);
        double baseline = VALUES.centred(top + bar / 2);
        String value = valueText(series, step);
        scene.text(value, x + width + TEXT_GAP, baseline, VALUES, Theme.TEXT, Anchor.START);
        String share = shareText(series, step);
        if (!share.isEmpty()) {
            scene.text(share, x + width + TEXT_GAP + VALUES.width(value) + TEXT_GAP, baseline, NOTES, Theme.MUTED, Anchor.START);
        }
    }

    /** The value, and its shares of the first step and of the one before. */
    private List<Spot.Fact> facts(Series series, int step, Ink ink) {
        List<Spot.Fact> facts = new ArrayList<>(List.of(new Spot.Fact(series.label(), valueText(series, step), Optional.of(ink))));
        double[] values = series.values();
        if (step > 0 && Double.isFinite(values[step] / values[0])) {
            facts.add(new Spot.Fact("% " + figure.words().raw("chart.ofFirst"), percent(values[step] / values[0]), Optional.empty()));
        }
        if (step > 0 && Double.isFinite(values[step] / values[step - 1])) {
            facts.add(new Spot.Fact("% " + figure.words().raw("chart.ofPrevious"), percent(values[step] / values[step - 1]), Optional.empty()));
        }
        return facts;
    }

    /** Between two bars: what is left of the upper one goes into the lower one. */
    private void paintLink(Series series, int step, double x, double top, Ink ink) {
        var shape = new Path2D.Double();
        shape.moveTo(x, top);
        shape.lineTo(x + width(series, step - 1), top);
        shape.lineTo(x + width(series, step), top + link);
        shape.lineTo(x, top + link);
        shape.closePath();
        scene.fill(shape, ink.faded(LINK_LIGHT, LINK_DARK));
        double share = series.values()[step] / series.values()[step - 1];
        if (Double.isFinite(share)) {
            scene.text("↓ " + percent(share), x + TEXT_GAP, NOTES.centred(top + link / 2), NOTES, Theme.TEXT, Anchor.START);
        }
    }

    /** How many times the usual height the bars and links have, where the author asks for a higher picture. */
    private double stretch() {
        double rows = names.size() * BAR + (names.size() - 1) * LINK;
        return figure.spec().look().height().map(height -> (height - header - FOOT) / rows).filter(some -> some > 1 && !below).orElse(1.0);
    }

    private double tallestName() {
        return names.stream().mapToInt(List::size).max().orElse(1) * NAMES.lineHeight();
    }

    private double panelHeight() {
        return header + names.size() * bar + (names.size() - 1) * link;
    }

    private double barTop(double panelTop, int step) {
        return Math.ceil(panelTop + header) + step * (bar + link);
    }

    private double width(Series series, int step) {
        double value = series.values()[step];
        return Double.isNaN(value) ? 0 : Scene.snap(Math.max(value > 0 ? 1 : 0, value / base(series) * longest));
    }

    /** What the bars of a series are measured by: its first step, or the largest where that is nothing. */
    static double base(Series series) {
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
        boolean isShare = series.values()[0] == 1 && series.text().format().filter(format -> format.startsWith("pct")).isPresent();
        double share = series.values()[step] / series.values()[0];
        return isShare || !Double.isFinite(share) ? "" : percent(share);
    }

    private String percent(double share) {
        return figure.formats().format(share, share > 0 && share < SMALL_SHARE ? "pct1" : "pct0");
    }

    private double widestText(Series series) {
        return IntStream.range(0, series.values().length).mapToDouble(i ->
                VALUES.width(valueText(series, i)) + TEXT_GAP + NOTES.width(shareText(series, i))).max().orElse(0);
    }
}
