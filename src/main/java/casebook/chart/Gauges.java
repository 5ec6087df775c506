package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The picture of one or several gauges, in as many rows as they need. */
final class Gauges {
    private static final Face NAMES = Face.LABEL;
    private static final Face NOTES = Face.TICK;
    private static final double EDGE = 1;
    private static final double THICKNESS = 0.24;
    private static final double LARGEST = 118;
    private static final double LARGEST_OF_MANY = 82;
    private static final double LEAST_CELL = 160;
    private static final double LEAST_CELL_WITH_BANDS = 200;
    private static final double GAP = 16;
    private static final int MOST_LINES = 2;
    private static final double BAND_GAP = 3;
    private static final double BAND = 5;
    private static final double BAND_LIGHTEST = 0.25;
    private static final double TARGET_REACH = 4;
    private static final double TARGET_WIDTH = 3;

    private final Figure figure;
    private final List<Gauge> gauges;
    private final ValueText text;
    private final int columns;
    private final double cell;
    private final double radius;
    private final double header;
    private final double foot;
    private final Scene scene;

    Gauges(Figure figure, List<Gauge> gauges) {
        this.figure = figure;
        this.gauges = gauges;
        this.text = figure.text(figure.encoding().y().getFirst());
        int fit = (int) Math.max(1, (figure.width() + GAP) / ((hasBands() ? LEAST_CELL_WITH_BANDS : LEAST_CELL) + GAP));
        int rows = (gauges.size() + fit - 1) / fit;
        this.columns = (gauges.size() + rows - 1) / rows;
        this.cell = Math.floor((figure.width() - GAP * (columns - 1)) / columns);
        double reach = hasBands() ? BAND_GAP + BAND : TARGET_REACH;
        double largest = gauges.size() == 1 ? LARGEST : LARGEST_OF_MANY;
        this.radius = Math.floor(Math.min(largest * figure.height(200) / 200.0, cell / 2 - reach - EDGE - (hasBands() ? 26 : 0)));
        int lines = gauges.stream().mapToInt(gauge -> name(gauge).size()).max().orElse(0);
        this.header = Math.ceil(EDGE + lines * NAMES.lineHeight() + reach + (hasBands() ? NOTES.lineHeight() : 0) + (lines > 0 ? 4 : 0));
        boolean targets = gauges.stream().anyMatch(gauge -> gauge.target().isPresent());
        boolean named = gauges.stream().anyMatch(gauge -> gauge.band().flatMap(Gauge.Band::name).isPresent());
        this.foot = 4 + NOTES.lineHeight() * (1 + (targets ? 1 : 0) + (named ? 1 : 0)) + 2;
        this.scene = new Scene(figure.width(), (int) Math.ceil(rows * height() + (rows - 1) * GAP));
    }

    Scene scene() {
        for (int i = 0; i < gauges.size(); i++) {
            int row = i / columns;
            int inRow = Math.min(columns, gauges.size() - row * columns);
            double left = (scene.width() - inRow * cell - (inRow - 1) * GAP) / 2 + i % columns * (cell + GAP);
            paint(gauges.get(i), Scene.snap(left + cell / 2), Scene.snap(row * (height() + GAP) + header + radius));
        }
        return scene;
    }

    private double height() {
        return header + radius + foot;
    }

    private boolean hasBands() {
        return gauges.stream().anyMatch(gauge -> !gauge.bands().isEmpty());
    }

    private List<String> name(Gauge gauge) {
        return gauge.name().map(name -> TextFit.wrap(name, NAMES, cell, MOST_LINES)).orElse(List.of());
    }

    /** @param y the height on which the ring stands */
    private void paint(Gauge gauge, double x, double y) {
        paintName(gauge, x, y);
        int width = (int) Math.round(2 * radius * Scene.DENSITY);
        scene.add(new Mark.Plot(new Box(x - radius, y - radius, x + radius, y),
                new XchartDial(width, THICKNESS, gauge.share(), ink(), Theme.GRID)));
        paintBands(gauge, x, y);
        gauge.target().ifPresent(target -> scene.fill(mark(gauge.share(target), x, y), Theme.TEXT));
        paintTexts(gauge, x, y);
        scene.add(new Spot(new Box(x - radius, y - radius, x + radius, y),
                gauge.name().orElseGet(this::measure), facts(gauge)));
    }

    private void paintName(Gauge gauge, double x, double y) {
        List<String> lines = name(gauge);
        double baseline = y - radius - header + EDGE + NAMES.ascent();
        for (String line : lines) {
            scene.text(line, x, baseline, NAMES, Theme.TEXT, Anchor.MIDDLE);
            baseline += NAMES.lineHeight();
        }
    }

    /** Thin and grey outside the ring, the higher the darker, with the numbers at which they meet. */
    private void paintBands(Gauge gauge, double x, double y) {
        double inner = radius + BAND_GAP;
        var placer = new LabelPlacer(scene);
        int count = gauge.bands().size();
        for (int i = 0; i < count; i++) {
            Gauge.Band band = gauge.bands().get(i);
            double strength = BAND_LIGHTEST + (1 - BAND_LIGHTEST) * i / Math.max(1, count - 1);
            scene.fill(ring(x, y, inner, inner + BAND, gauge.share(band.from()), gauge.share(band.to())),
                    Theme.OTHER.faded(strength, strength));
            for (double end : new double[] {band.from(), band.to()}) {
                if (end > gauge.min() && end < gauge.max()) {
                    placer.place(text.value(end), List.of(beside(x, y, inner + BAND + 4, gauge.share(end))), NOTES, Theme.MUTED);
                }
            }
        }
    }

    private static LabelPlacer.Spot beside(double x, double y, double reach, double share) {
        double angle = Math.PI * (1 - share);
        double cos = Math.cos(angle);
        Anchor anchor = cos > 0.2 ? Anchor.START : cos < -0.2 ? Anchor.END : Anchor.MIDDLE;
        double height = y - Math.sin(angle) * reach;
        return new LabelPlacer.Spot(x + cos * reach, anchor == Anchor.MIDDLE ? height : NOTES.centred(height), anchor);
    }

    /** The value on the ring's foot; below it the ends of the scale, the band and the target. */
    private void paintTexts(Gauge gauge, double x, double y) {
        double room = 2 * radius * (1 - THICKNESS) - 8;
        String value = value(OptionalDouble.of(gauge.value()));
        Face face = Face.TOTAL.width(value) <= room ? Face.TOTAL : Face.STRONG;
        scene.text(TextFit.shorten(value, face, room), x, y - 1, face, Theme.TEXT, Anchor.MIDDLE);
        double baseline = y + 4 + NOTES.ascent();
        double ring = radius * THICKNESS / 2;
        double end = radius - ring;
        paintEnd(text.value(gauge.min()), x - end, baseline, x);
        paintEnd(text.value(gauge.max()), x + end, baseline, x);
        List<String> notes = new ArrayList<>();
        gauge.band().flatMap(Gauge.Band::name).ifPresent(notes::add);
        if (gauge.target().isPresent()) {
            notes.add(Sentence.TARGET.in(figure.words()) + " " + value(gauge.target()));
        }
        for (String note : notes) {
            baseline += NOTES.lineHeight();
            scene.text(TextFit.shorten(note, NOTES, cell), x, baseline, NOTES, note.equals(notes.getFirst()) ? Theme.TEXT : Theme.MUTED, Anchor.MIDDLE);
        }
    }

    /** Under an end of the ring, kept within its half of the cell. */
    private void paintEnd(String end, double at, double baseline, double middle) {
        String fitting = TextFit.shorten(end, NOTES, cell / 2 - 4);
        double half = NOTES.width(fitting) / 2;
        double x = at < middle ? Math.clamp(at, middle - cell / 2 + half, Math.max(middle - cell / 2 + half, middle - 2 - half))
                : Math.clamp(at, Math.min(middle + 2 + half, middle + cell / 2 - half), middle + cell / 2 - half);
        scene.text(fitting, x, baseline, NOTES, Theme.MUTED, Anchor.MIDDLE);
    }

    /** A stroke across the ring. */
    private Area mark(double share, double x, double y) {
        double half = TARGET_WIDTH / 2 / radius / Math.PI;
        return ring(x, y, radius * (1 - THICKNESS) - TARGET_REACH, radius + TARGET_REACH, share - half, share + half);
    }

    private static Area ring(double x, double y, double inner, double outer, double from, double to) {
        double start = 180 * (1 - to);
        double extent = 180 * (to - from);
        var area = new Area(new Arc2D.Double(x - outer, y - outer, 2 * outer, 2 * outer, start, extent, Arc2D.PIE));
        area.subtract(new Area(new Arc2D.Double(x - inner, y - inner, 2 * inner, 2 * inner, 0, 360, Arc2D.PIE)));
        return area;
    }

    private List<Spot.Fact> facts(Gauge gauge) {
        List<Spot.Fact> facts = new ArrayList<>();
        facts.add(new Spot.Fact(measure(), value(OptionalDouble.of(gauge.value())), Optional.of(ink())));
        gauge.band().flatMap(Gauge.Band::name).ifPresent(name ->
                facts.add(new Spot.Fact(Sentence.BAND.in(figure.words()), name, Optional.empty())));
        if (gauge.target().isPresent()) {
            facts.add(new Spot.Fact(Sentence.TARGET.in(figure.words()), value(gauge.target()), Optional.empty()));
        }
        facts.add(new Spot.Fact(Sentence.SCALE.in(figure.words()),
                text.value(gauge.min()) + "–" + text.value(gauge.max()), Optional.empty()));
        return facts;
    }

    private String measure() {
        return Series.title(figure.encoding().y().getFirst().text());
    }

    private String value(OptionalDouble number) {
        return Double.isNaN(number.orElseThrow()) ? figure.formats().plain(null) : text.value(number.getAsDouble());
    }

    private Ink ink() {
        return figure.colors().of(figure.encoding().y().getFirst().text());
    }
}
