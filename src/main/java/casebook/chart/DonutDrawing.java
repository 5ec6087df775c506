package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of a whole as a ring, each part with its name and share beside it, the whole in the middle. Beyond seven parts the
 * smallest are lumped together.
 */
final class DonutDrawing implements Drawing {
    private static final int HEIGHT = 300;
    private static final double LARGEST_RADIUS = 118;
    private static final double MARGIN = 14;
    private static final double THICKNESS = 0.42;
    private static final double REACH = 12;
    private static final double ARM = 26;
    private static final double GAP = 6;
    private static final int MOST_LINES = 2;
    private static final double SMALL_SHARE = 0.01;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).oneY("a ring has one whole").found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return Slice.of(spec, table).stream().filter(slice -> !slice.isLumped()).map(Slice::keyText).toList();
    }

    @Override
    public Scene draw(Figure figure) {
        refuse(figure);
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        if (slices.isEmpty()) {
            return NoData.scene(figure);
        }
        double radius = Math.min(LARGEST_RADIUS, figure.width() * 0.2);
        List<Label> labels = labels(figure, slices, radius);
        int height = (int) Math.ceil(Math.max(figure.height(HEIGHT), 2 * MARGIN + Math.max(total(labels, true), total(labels, false))));
        radius = Math.min(radius, height / 2.0 - MARGIN - REACH);
        var scene = new Scene(figure.width(), height);
        paintRing(scene, figure, slices, radius);
        paintTotal(scene, figure, slices, radius);
        paintSide(scene, labels, true, radius);
        paintSide(scene, labels, false, radius);
        return scene;
    }

    @Override
    public String describe(Figure figure) {
        List<Slice> slices = Slice.of(figure.spec(), figure.table());
        Words words = figure.words();
        if (slices.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.DONUT.in(words));
        }
        double sum = slices.stream().mapToDouble(Slice::value).sum();
        return Sentence.PARTS.in(words, Sentence.DONUT.in(words), Series.title(figure.encoding().y().getFirst().text()),
                Sentence.list(words, slices.stream()
                        .map(slice -> name(figure, slice) + " " + shareText(figure, slice.value() / sum)).toList()));
    }

    /**
     * What is written beside a part.
     *
     * @param angle of its middle, clockwise from the top, in radians
     */
    private record Label(List<String> name, String share, double angle, Ink ink) {
        boolean isRight() {
            return Math.sin(angle) >= 0;
        }

        double height() {
            return name.size() * Face.LABEL.lineHeight() + Face.VALUE.lineHeight() + GAP;
        }
    }

    private static void refuse(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        var seen = new HashSet<>();
        for (List<Object> row : figure.table().rows()) {
            Object key = row.get(figure.index(x));
            if (!seen.add(Values.key(key))) {
                throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + figure.label(x, key),
                        "add them up in SQL with GROUP BY");
            }
            if (Values.number(row.get(figure.index(y))) < 0) {
                throw Figure.refuse(y, "`" + y.text() + "` has a negative value, which is no share of a whole",
                        "use `chart: hbar`, or leave such rows out");
            }
        }
    }

    private static List<Label> labels(Figure figure, List<Slice> slices, double radius) {
        double sum = slices.stream().mapToDouble(Slice::value).sum();
        double room = figure.width() / 2.0 - radius - REACH - ARM - GAP;
        List<Label> labels = new ArrayList<>();
        double before = 0;
        for (Slice slice : slices) {
            double share = slice.value() / sum;
            labels.add(new Label(TextFit.wrap(name(figure, slice), Face.LABEL, room, MOST_LINES),
                    shareText(figure, share) + (figure.spec().labels() ? " · " + value(figure, slice.value()) : ""),
                    (before + share / 2) * 2 * Math.PI, ink(figure, slice)));
            before += share;
        }
        return labels;
    }

    private static String shareText(Figure figure, double share) {
        return figure.formats().format(share, share < SMALL_SHARE ? "pct1" : "pct0");
    }

    private static String name(Figure figure, Slice slice) {
        return slice.isLumped() ? figure.words().others()
                : figure.label(figure.encoding().x().orElseThrow(), slice.key().orElse(null));
    }

    private static Ink ink(Figure figure, Slice slice) {
        return slice.isLumped() ? Theme.OTHER : figure.colors().of(slice.keyText());
    }

    private static String value(Figure figure, double value) {
        return figure.text(figure.encoding().y().getFirst()).value(value);
    }

    private static double total(List<Label> labels, boolean right) {
        return labels.stream().filter(label -> label.isRight() == right).mapToDouble(Label::height).sum();
    }

    private static void paintRing(Scene scene, Figure figure, List<Slice> slices, double radius) {
        double x = Scene.snap(scene.width() / 2.0 - radius);
        double y = Scene.snap(scene.height() / 2.0 - radius);
        int size = (int) Math.round(2 * radius * Scene.DENSITY);
        scene.add(new Mark.Plot(new Box(x, y, x + 2 * radius, y + 2 * radius), new XchartDonut(size, THICKNESS,
                slices.stream().map(slice -> new XchartDonut.Part(slice.value(), ink(figure, slice))).toList())));
    }

    private static void paintTotal(Scene scene, Figure figure, List<Slice> slices, double radius) {
        double room = 2 * radius * (1 - THICKNESS) * 0.85;
        String total = value(figure, slices.stream().mapToDouble(Slice::value).sum());
        Face face = Face.TOTAL.width(total) <= room ? Face.TOTAL : Face.STRONG;
        double y = scene.height() / 2.0;
        scene.text(TextFit.shorten(total, face, room), scene.width() / 2.0, y + face.capHeight() / 2 - 6, face, Theme.TEXT,
                Anchor.MIDDLE);
        String measure = Series.title(figure.encoding().y().getFirst().text());
        scene.text(TextFit.shorten(measure, Face.TICK, room), scene.width() / 2.0, y + face.capHeight() / 2 + 12, Face.TICK,
                Theme.MUTED, Anchor.MIDDLE);
    }

    /** The labels of one side, from top to bottom, as near to their parts as they can be. */
    private static void paintSide(Scene scene, List<Label> labels, boolean right, double radius) {
        List<Label> side = new ArrayList<>(labels.stream().filter(label -> label.isRight() == right).toList());
        if (side.isEmpty()) {
            return;
        }
        List<Label> down = right ? side : side.reversed();
        double centre = scene.height() / 2.0;
        double[] wanted = down.stream().mapToDouble(label -> centre - Math.cos(label.angle) * (radius + REACH)).toArray();
        double[] distances = IntStream.range(1, wanted.length)
                .mapToDouble(i -> (down.get(i - 1).height() + down.get(i).height()) / 2).toArray();
        double[] at = Dodge.apart(wanted, distances, down.getFirst().height() / 2,
                scene.height() - down.getLast().height() / 2);
        for (int i = 0; i < at.length; i++) {
            paint(scene, down.get(i), right ? 1 : -1, at[i], radius);
        }
    }

    private static void paint(Scene scene, Label label, int direction, double y, double radius) {
        double middle = scene.width() / 2.0;
        double centre = scene.height() / 2.0;
        double end = middle + direction * (radius + REACH + ARM);
        var leader = new Path2D.Double();
        leader.moveTo(middle + Math.sin(label.angle) * (radius + 3), centre - Math.cos(label.angle) * (radius + 3));
        leader.lineTo(middle + Math.sin(label.angle) * (radius + REACH), centre - Math.cos(label.angle) * (radius + REACH));
        leader.lineTo(end, y);
        scene.stroke(leader, Theme.AXIS, 1);
        Anchor anchor = direction > 0 ? Anchor.START : Anchor.END;
        double baseline = y - (label.height() - GAP) / 2 + Face.LABEL.capHeight() + 2;
        for (String line : label.name) {
            scene.text(line, end + direction * GAP, baseline, Face.LABEL, Theme.TEXT, anchor);
            baseline += Face.LABEL.lineHeight();
        }
        scene.text(label.share, end + direction * GAP, baseline, Face.VALUE, Contrast.readable(label.ink), anchor);
    }
}
