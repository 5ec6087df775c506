package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The picture of a ring or a pie: names beside its parts, or in a list below it where there is no room beside. */
final class Donut {
    private static final Face NAMES = Face.LABEL;
    private static final Face SHARES = Face.VALUE;
    private static final double EDGE = 1;
    private static final double LARGEST_RADIUS = 118;
    private static final double MARGIN = 14;
    /** Of a ring, as a share of its radius. */
    static final double RING = 0.42;
    /** Of a pie, which has no hole. */
    static final double PIE = 1;
    private static final double REACH = 12;
    private static final double ARM = 26;
    private static final double GAP = 6;
    private static final int MOST_LINES = 2;
    private static final double SAMPLE = 11;
    private static final double LIST_TOP = 14;
    private static final double LIST_WIDTH = 340;

    private final Figure figure;
    private final List<Slice> slices;
    private final double thickness;
    private final List<Label> labels;
    private final boolean listed;
    private final double radius;
    private final double centre;
    private final Scene scene;

    /**
     * What is written beside a part.
     *
     * @param angle of its middle, clockwise from the top, in radians
     */
    private record Label(List<String> name, String share, double angle, Ink ink) {
        boolean isRight() {
            return Math.sin(angle) >= 0;
        }

        boolean isShortened() {
            return name.getLast().endsWith("…");
        }

        double height() {
            return name.size() * NAMES.lineHeight() + SHARES.lineHeight() + GAP;
        }

        /** Its height in a list, the share beside the name. */
        double rowHeight() {
            return name.size() * NAMES.lineHeight() + GAP;
        }
    }

    /** @param thickness {@link #RING} or {@link #PIE} */
    Donut(Figure figure, List<Slice> slices, double thickness, int height) {
        this.figure = figure;
        this.slices = slices;
        this.thickness = thickness;
        double largest = Math.min(LARGEST_RADIUS, figure.width() * 0.2);
        List<Label> beside = labels(figure.width() / 2.0 - largest - REACH - ARM - GAP - EDGE, MOST_LINES);
        this.listed = beside.stream().anyMatch(Label::isShortened);
        this.labels = listed ? labels(listWidth() - SAMPLE - 3 * GAP - widestShare(beside), MOST_LINES) : beside;
        double room = listed ? 0 : Math.max(sideHeight(true), sideHeight(false));
        double ring = Math.max(height, 2 * MARGIN + room);
        this.radius = listed ? Math.min(LARGEST_RADIUS, figure.width() * 0.3) : Math.min(largest, ring / 2 - MARGIN - REACH);
        this.centre = listed ? radius + 2 : ring / 2;
        double whole = listed ? 2 * radius + 4 + LIST_TOP + labels.stream().mapToDouble(Label::rowHeight).sum() : ring;
        this.scene = new Scene(figure.width(), (int) Math.ceil(whole));
    }

    Scene scene() {
        paintRing();
        if (thickness < PIE) {
            paintTotal();
        }
        if (listed) {
            paintList();
        } else {
            paintSide(true);
            paintSide(false);
        }
        addSpots();
        return scene;
    }

    private List<Label> labels(double room, int lines) {
        double sum = sum();
        List<Label> all = new ArrayList<>();
        double before = 0;
        for (Slice slice : slices) {
            double share = slice.value() / sum;
            String value = figure.spec().labels() ? " · " + value(slice.value()) : "";
            all.add(new Label(TextFit.wrap(slice.name(figure), NAMES, room, lines), Slice.shareText(figure, share) + value,
                    (before + share / 2) * 2 * Math.PI, slice.ink(figure)));
            before += share;
        }
        return all;
    }

    private double sum() {
        return slices.stream().mapToDouble(Slice::value).sum();
    }

    private String value(double value) {
        return figure.text(figure.encoding().y().getFirst()).value(value);
    }

    private double sideHeight(boolean right) {
        return labels.stream().filter(label -> label.isRight() == right).mapToDouble(Label::height).sum();
    }

    private void paintRing() {
        double x = Scene.snap(scene.width() / 2.0 - radius);
        double y = Scene.snap(centre - radius);
        int size = (int) Math.round(2 * radius * Scene.DENSITY);
        scene.add(new Mark.Plot(new Box(x, y, x + 2 * radius, y + 2 * radius), new XchartDonut(size, thickness,
                slices.stream().map(slice -> new XchartDonut.Part(slice.value(), slice.ink(figure))).toList())));
    }

    /** Around the middle of each part: what is thinner is easier to point at there than at its rim. */
    private void addSpots() {
        double from = radius * (1 - thickness);
        double middle = (from + radius) / 2;
        String measure = Series.title(figure.encoding().y().getFirst().text());
        for (int i = 0; i < slices.size(); i++) {
            double share = slices.get(i).value() / sum();
            double x = scene.width() / 2.0 + Math.sin(labels.get(i).angle) * middle;
            double y = centre - Math.cos(labels.get(i).angle) * middle;
            double reach = Math.clamp(share * Math.PI * middle, 1, (radius - from) / 2);
            scene.add(new Spot(new Box(x, y, x, y).grown(reach), slices.get(i).name(figure), List.of(
                    new Spot.Fact(measure, value(slices.get(i).value()), Optional.of(slices.get(i).ink(figure))),
                    new Spot.Fact(Sentence.SHARE.in(figure.words()), Slice.shareText(figure, share), Optional.empty()))));
        }
    }

    private void paintTotal() {
        double room = 2 * radius * (1 - thickness) * 0.85;
        String total = value(sum());
        Face face = Face.TOTAL.width(total) <= room ? Face.TOTAL : Face.STRONG;
        scene.text(TextFit.shorten(total, face, room), scene.width() / 2.0, centre + face.capHeight() / 2 - 6, face, Theme.TEXT,
                Anchor.MIDDLE);
        String measure = Series.title(figure.encoding().y().getFirst().text());
        if (Face.TICK.width(measure) <= room) {
            scene.text(measure, scene.width() / 2.0, centre + face.capHeight() / 2 + 12, Face.TICK, Theme.MUTED, Anchor.MIDDLE);
        }
    }

    /** The labels of one side, from top to bottom, as near to their parts as they can be. */
    private void paintSide(boolean right) {
        List<Label> side = labels.stream().filter(label -> label.isRight() == right).toList();
        if (side.isEmpty()) {
            return;
        }
        List<Label> down = right ? side : side.reversed();
        double[] wanted = down.stream().mapToDouble(label -> centre - Math.cos(label.angle) * (radius + REACH)).toArray();
        double[] distances = IntStream.range(1, wanted.length)
                .mapToDouble(i -> (down.get(i - 1).height() + down.get(i).height()) / 2).toArray();
        double[] at = Dodge.apart(wanted, distances, down.getFirst().height() / 2,
                scene.height() - down.getLast().height() / 2);
        for (int i = 0; i < at.length; i++) {
            paintBeside(down.get(i), right ? 1 : -1, at[i]);
        }
    }

    private void paintBeside(Label label, int direction, double y) {
        double middle = scene.width() / 2.0;
        double end = middle + direction * (radius + REACH + ARM);
        var leader = new Path2D.Double();
        leader.moveTo(middle + Math.sin(label.angle) * (radius + 3), centre - Math.cos(label.angle) * (radius + 3));
        leader.lineTo(middle + Math.sin(label.angle) * (radius + REACH), centre - Math.cos(label.angle) * (radius + REACH));
        leader.lineTo(end, y);
        scene.stroke(leader, Theme.AXIS, 1);
        Anchor anchor = direction > 0 ? Anchor.START : Anchor.END;
        double baseline = y - (label.height() - GAP) / 2 + NAMES.capHeight() + 2;
        for (String line : label.name) {
            scene.text(line, end + direction * GAP, baseline, NAMES, Theme.TEXT, anchor);
            baseline += NAMES.lineHeight();
        }
        scene.text(label.share, end + direction * GAP, baseline, SHARES, Contrast.readable(label.ink), anchor);
    }

    private double listWidth() {
        return Math.min(LIST_WIDTH, figure.width() - 2 * EDGE);
    }

    private static double widestShare(List<Label> labels) {
        return labels.stream().mapToDouble(label -> SHARES.width(label.share)).max().orElse(0);
    }

    /** Below the ring: colour, name, and share at the right edge. */
    private void paintList() {
        double left = (scene.width() - listWidth()) / 2;
        double top = centre + radius + LIST_TOP;
        for (Label label : labels) {
            double y = top + (NAMES.lineHeight() + GAP) / 2;
            scene.fill(new RoundRectangle2D.Double(left, Scene.snap(y - SAMPLE / 2), SAMPLE, SAMPLE, 3, 3), label.ink);
            scene.text(label.share, left + listWidth(), SHARES.centred(y), SHARES, Theme.TEXT, Anchor.END);
            for (String line : label.name) {
                scene.text(line, left + SAMPLE + GAP, NAMES.centred(y), NAMES, Theme.TEXT, Anchor.START);
                y += NAMES.lineHeight();
            }
            top += label.rowHeight();
        }
    }
}
