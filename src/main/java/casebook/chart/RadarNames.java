package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names around a radar: over and under it in the middle, the others beside it, all clear of one another. */
final class RadarNames {
    private static final Face FACE = Face.LABEL;
    private static final double EDGE = 1;
    private static final double GAP = 9;
    private static final double BETWEEN = 4;
    private static final int MOST_LINES = 5;
    private static final double UPRIGHT = 1e-6;

    private final double radius;
    private final List<Placed> placed = new ArrayList<>();

    /** @param angle of the spoke, clockwise from the top, in radians */
    private record Around(List<String> lines, double angle) {
        /** −1 on the left, 1 on the right, 0 over or under the middle. */
        int side() {
            return Math.abs(Math.sin(angle)) < UPRIGHT ? 0 : Math.sin(angle) > 0 ? 1 : -1;
        }

        double height() {
            return lines.size() * FACE.lineHeight();
        }
    }

    /** A name with its place, measured from the middle of the radar. */
    private record Placed(Around name, double x, double top) {
        double bottom() {
            return top + name.height();
        }

        Anchor anchor() {
            return name.side() > 0 ? Anchor.START : name.side() < 0 ? Anchor.END : Anchor.MIDDLE;
        }
    }

    RadarNames(Places places, double radius, double width) {
        this.radius = radius;
        List<Around> names = IntStream.range(0, places.size()).mapToObj(i -> {
            double angle = 2 * Math.PI * i / places.size();
            double room = Math.abs(Math.sin(angle)) < UPRIGHT ? width / 2 : width / 2 - radius - GAP - EDGE;
            return new Around(TextFit.wrap(places.name(i), FACE, room, MOST_LINES), angle);
        }).toList();
        placeSide(names, 1);
        placeSide(names, -1);
        names.stream().filter(name -> name.side() == 0).forEach(this::placeUpright);
    }

    /** How far they reach above the spokes. */
    double above() {
        return -radius - placed.stream().mapToDouble(Placed::top).min().orElse(-radius);
    }

    /** How far they reach below the spokes. */
    double below() {
        return placed.stream().mapToDouble(Placed::bottom).max().orElse(radius) - radius;
    }

    void paint(Scene scene, double x, double y) {
        for (Placed one : placed) {
            double baseline = y + one.top + FACE.ascent();
            for (String line : one.name.lines) {
                scene.text(line, x + one.x, baseline, FACE, Theme.TEXT, one.anchor());
                baseline += FACE.lineHeight();
            }
        }
    }

    /** As near to their spokes as they can be; one that had to move keeps off the rim. */
    private void placeSide(List<Around> names, int side) {
        List<Around> down = names.stream().filter(name -> name.side() == side)
                .sorted(Comparator.comparingDouble(name -> -Math.cos(name.angle))).toList();
        double[] wanted = down.stream().mapToDouble(name -> -Math.cos(name.angle) * radius).toArray();
        double[] distances = IntStream.range(1, wanted.length)
                .mapToDouble(i -> (down.get(i - 1).height() + down.get(i).height()) / 2 + BETWEEN).toArray();
        double[] at = Dodge.apart(wanted, distances, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (int i = 0; i < at.length; i++) {
            Around name = down.get(i);
            double nearest = Math.max(0, Math.abs(at[i]) - name.height() / 2);
            double rim = Math.abs(at[i] - wanted[i]) > 1 ? Math.sqrt(Math.max(0, radius * radius - nearest * nearest)) : 0;
            double off = Math.max(Math.abs(Math.sin(name.angle)) * radius, rim) + GAP;
            placed.add(new Placed(name, side * off, at[i] - name.height() / 2));
        }
    }

    /** Beyond the rim, and beyond the names beside it that it would run into. */
    private void placeUpright(Around name) {
        double half = TextFit.widest(name.lines, FACE) / 2 + BETWEEN;
        List<Placed> near = placed.stream().filter(other -> other.name.side() != 0 && Math.abs(other.x) < half).toList();
        if (Math.cos(name.angle) > 0) {
            double bottom = Math.min(-radius - GAP, near.stream().mapToDouble(Placed::top).min().orElse(0) - BETWEEN);
            placed.add(new Placed(name, 0, bottom - name.height()));
        } else {
            double top = Math.max(radius + GAP, near.stream().mapToDouble(Placed::bottom).max().orElse(0) + BETWEEN);
            placed.add(new Placed(name, 0, top));
        }
    }
}
