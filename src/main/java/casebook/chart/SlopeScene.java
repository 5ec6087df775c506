package casebook.chart;

import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The picture of a slope chart: an upright line for each place, the lines between them, names and values at both ends. */
final class SlopeScene {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final Face HEADS = Face.STRONG;
    private static final int HEIGHT = 380;
    private static final double EDGE = 1;
    private static final double GAP = 10;
    private static final double WORD_GAP = 6;
    private static final double LEGEND_GAP = 8;
    private static final double BETWEEN = 3;
    private static final int MOST_LINES = 2;
    /** The share of the picture that names may take on each side; a narrow one has them on the right only. */
    private static final double NAME_WIDTH = 0.24;
    private static final double NAME_WIDTH_NARROW = 0.36;
    private static final int NARROW = 500;
    private static final double STROKE = 2.25;
    private static final double FINE_STROKE = 1.25;
    private static final double DOT = 3.5;

    private final Figure figure;
    private final Slopes slopes;
    private final boolean allNamed;
    private final Legend legend;
    private final Range range;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Scene scene;

    /** What is written at an end of a line, {@code first} on the left. */
    private record End(Series line, boolean first, List<String> name, String value, Ink ink) {
        double height() {
            return Math.max(1, name.size()) * NAMES.lineHeight() + BETWEEN;
        }

        double width() {
            return VALUES.width(value) + (name.isEmpty() ? 0 : WORD_GAP + TextFit.widest(name, NAMES));
        }
    }

    /** @param allNamed whether lines that are not highlighted have names and values too */
    SlopeScene(Figure figure, Slopes slopes, boolean allNamed) {
        this.figure = figure;
        this.slopes = slopes;
        this.allNamed = allNamed;
        this.legend = legend();
        this.range = range();
        this.top = (legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + LEGEND_GAP) + HEADS.lineHeight() + GAP;
        double labels = Stream.of(true, false).mapToDouble(first -> ends(first).stream().mapToDouble(End::height).sum()).max().orElse(0);
        double height = Math.max(figure.height(HEIGHT), top + labels + GAP);
        this.bottom = height - GAP;
        this.left = Math.ceil(EDGE + widest(true) + GAP);
        this.right = Math.floor(figure.width() - EDGE - widest(false) - GAP);
        this.scene = new Scene(figure.width(), (int) Math.ceil(height));
    }

    Scene scene() {
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        paintPlaces();
        List<Series> upward = slopes.lines().stream().sorted(Comparator.comparing(this::matters)).toList();
        upward.forEach(this::paintLine);
        paintEnds(true);
        paintEnds(false);
        if (figure.spec().labels()) {
            paintBetween();
        }
        slopes.lines().forEach(this::addSpot);
        return scene;
    }

    /** What rises and what falls, unless the author has named what matters, or all go the same way. */
    private Legend legend() {
        List<Entry> entries = new ArrayList<>();
        if (slopes.highlighted().isEmpty()) {
            Stream.of(1, -1).filter(way -> slopes.lines().stream().anyMatch(line -> Math.signum(Slopes.change(line)) == way))
                    .map(way -> new Entry((way > 0 ? Sentence.RISING : Sentence.FALLING).in(figure.words()), way(way), Sample.LINE))
                    .forEach(entries::add);
        }
        return entries.size() > 1 ? new Legend(List.copyOf(entries)) : Legend.NONE;
    }

    private Range range() {
        Range all = Range.EMPTY;
        for (Series line : slopes.lines()) {
            all = all.withAll(line.values());
        }
        return all;
    }

    private boolean matters(Series line) {
        return slopes.highlighted().isEmpty() || slopes.highlighted().contains(line);
    }

    private Ink ink(Series line) {
        if (!slopes.highlighted().isEmpty()) {
            return slopes.highlighted().contains(line) ? figure.colors().of(line.key()) : Theme.OTHER.faded(0.6, 0.6);
        }
        return way(Math.signum(Slopes.change(line)));
    }

    private static Ink way(double sign) {
        return sign > 0 ? Theme.series(0) : sign < 0 ? Theme.series(1) : Theme.OTHER;
    }

    private void paintPlaces() {
        var placer = new LabelPlacer(scene);
        double baseline = top - GAP - HEADS.descent();
        int last = slopes.places().size() - 1;
        for (int place : IntStream.concat(IntStream.of(0, last), IntStream.range(1, last)).toArray()) {
            scene.vertical(x(place) - 0.5, top - GAP / 2, bottom + GAP / 2, Theme.GRID);
            double room = place == 0 ? (left + x(last)) / 2 - EDGE : scene.width() - (left + x(last)) / 2 - EDGE;
            String name = TextFit.shorten(slopes.places().get(place), HEADS, Math.min(room, scene.width() / 2.0 - GAP));
            double half = HEADS.width(name) / 2;
            double x = Math.clamp(x(place), EDGE + half, scene.width() - EDGE - half);
            placer.placeOver(name, new LabelPlacer.Spot(x, baseline, Anchor.MIDDLE), HEADS, Theme.TEXT);
        }
    }

    private void paintLine(Series line) {
        double[] values = line.values();
        double stroke = matters(line) ? STROKE : FINE_STROKE;
        for (int i = 1; i < values.length; i++) {
            if (!Double.isNaN(values[i - 1]) && !Double.isNaN(values[i])) {
                scene.line(x(i - 1), y(values[i - 1]), x(i), y(values[i]), ink(line), stroke);
            }
        }
        double dot = matters(line) ? DOT : DOT * 0.7;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                scene.fill(new Ellipse2D.Double(x(i) - dot, y(values[i]) - dot, 2 * dot, 2 * dot), ink(line));
            }
        }
    }

    /** The labels of one side, from top to bottom. */
    private List<End> ends(boolean first) {
        List<End> ends = new ArrayList<>();
        for (Series line : slopes.lines()) {
            int place = first ? 0 : line.values().length - 1;
            if (!Double.isNaN(line.values()[place]) && (allNamed || matters(line))) {
                boolean named = !first || figure.width() >= NARROW || Double.isNaN(line.values()[line.values().length - 1]);
                double room = figure.width() * (figure.width() >= NARROW ? NAME_WIDTH : NAME_WIDTH_NARROW);
                ends.add(new End(line, first, named ? TextFit.wrap(line.label(), NAMES, room, MOST_LINES) : List.of(),
                        line.written(place), matters(line) ? Contrast.readable(ink(line)) : Theme.MUTED));
            }
        }
        return ends.stream().sorted(Comparator.comparingDouble(end -> -end.line.values()[first ? 0 : end.line.values().length - 1])).toList();
    }

    private double widest(boolean first) {
        return ends(first).stream().mapToDouble(End::width).max().orElse(0);
    }

    private void paintEnds(boolean first) {
        List<End> ends = ends(first);
        if (ends.isEmpty()) {
            return;
        }
        double[] wanted = ends.stream().mapToDouble(end -> y(end.line.values()[first ? 0 : end.line.values().length - 1])).toArray();
        double[] distances = IntStream.range(1, wanted.length)
                .mapToDouble(i -> (ends.get(i - 1).height() + ends.get(i).height()) / 2).toArray();
        double[] at = Dodge.apart(wanted, distances, top - GAP / 2 + ends.getFirst().height() / 2, scene.height() - ends.getLast().height() / 2);
        for (int i = 0; i < at.length; i++) {
            paint(ends.get(i), at[i], wanted[i]);
        }
    }

    /** The value nearest to the line, the name beyond it. */
    private void paint(End end, double y, double wanted) {
        double edge = end.first ? left : right;
        int way = end.first ? -1 : 1;
        if (Math.abs(y - wanted) > BETWEEN) {
            scene.line(edge + way * DOT, wanted, edge + way * (GAP - 2), y, Theme.AXIS, 1);
        }
        Anchor anchor = end.first ? Anchor.END : Anchor.START;
        double x = edge + way * GAP;
        scene.text(end.value, x, VALUES.centred(y), VALUES, end.ink, anchor);
        double baseline = NAMES.centred(y) - (end.name.size() - 1) * NAMES.lineHeight() / 2;
        for (String line : end.name) {
            scene.text(line, x + way * (VALUES.width(end.value) + WORD_GAP), baseline, NAMES, matters(end.line) ? Theme.TEXT : Theme.MUTED, anchor);
            baseline += NAMES.lineHeight();
        }
    }

    /** Values at the places between the ends, where they have room. */
    private void paintBetween() {
        var placer = new LabelPlacer(scene);
        for (Series line : slopes.lines()) {
            for (int place = 1; place < line.values().length; place++) {
                if (!Double.isNaN(line.values()[place - 1]) && !Double.isNaN(line.values()[place])) {
                    placer.avoidLine(x(place - 1), y(line.values()[place - 1]), x(place), y(line.values()[place]));
                }
            }
        }
        for (Series line : slopes.lines()) {
            for (int place = 1; place < line.values().length - 1 && matters(line); place++) {
                if (!Double.isNaN(line.values()[place])) {
                    double y = y(line.values()[place]);
                    double above = y - DOT - WORD_GAP;
                    double below = y + DOT + WORD_GAP + VALUES.capHeight();
                    placer.place(line.written(place), List.of(new LabelPlacer.Spot(x(place), above, Anchor.MIDDLE),
                            new LabelPlacer.Spot(x(place), below, Anchor.MIDDLE), new LabelPlacer.Spot(x(place) - DOT, above, Anchor.END),
                            new LabelPlacer.Spot(x(place) + DOT, below, Anchor.START)), VALUES, Contrast.readable(ink(line)));
                }
            }
        }
    }

    /** At the last place that a line reaches, one for each line. */
    private void addSpot(Series line) {
        if (!line.isEmpty()) {
            double x = x(line.last());
            double y = y(line.values()[line.last()]);
            scene.add(new Spot(new Box(x, y, x, y).grown(2 * DOT), line.label(), IntStream.range(0, slopes.places().size())
                    .mapToObj(place -> new Spot.Fact(slopes.places().get(place), Slopes.written(figure, line, place), Optional.of(ink(line)))).toList()));
        }
    }

    private double x(int place) {
        return Scene.snap(left + slopes.at()[place] * (right - left));
    }

    /** Where all values are the same they lie in the middle. */
    private double y(double value) {
        double share = range.max() > range.min() ? (value - range.min()) / (range.max() - range.min()) : 0.5;
        return bottom - share * (bottom - top);
    }
}
