package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The picture of a radar: a web of rings and spokes, shapes over it, names around it. */
final class Radar {
    private static final Face TICKS = Face.TICK;
    private static final double LARGEST_RADIUS = 150;
    private static final double EDGE = 1;
    private static final double LEGEND_GAP = 10;
    private static final double TICK_GAP = 4;
    private static final int RINGS = 4;
    private static final double STROKE = 2.25;
    private static final double DOT = 3;
    /** So far beyond the spokes a line may reach, since it is thick. */
    private static final double OVERHANG = 4;
    private static final double FILL_LIGHT = 0.12;
    private static final double FILL_DARK = 0.18;
    private static final double SPOT = 8;

    private final Figure figure;
    private final Grid grid;
    private final Legend legend;
    private final ValueAxis axis;
    private final RadarNames names;
    private final double radius;
    private final double x;
    private final double y;
    private final Scene scene;

    Radar(Figure figure, Grid grid, int height) {
        this.figure = figure;
        this.grid = grid;
        this.legend = SeriesKeys.legend(figure, grid, Sample.LINE);
        this.axis = ValueAxis.of(range(grid), RINGS, grid.series().getFirst().text());
        double header = legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + LEGEND_GAP;
        this.radius = Math.floor(Math.min(LARGEST_RADIUS * Math.max(1, height / 380.0), figure.width() * 0.25));
        this.names = new RadarNames(grid.places(), radius, figure.width());
        this.x = figure.width() / 2.0;
        this.y = Math.ceil(header + EDGE + Math.max(0, names.above()) + radius);
        this.scene = new Scene(figure.width(), (int) Math.ceil(y + radius + Math.max(0, names.below()) + EDGE));
    }

    Scene scene() {
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        paintWeb();
        paintShapes();
        paintScale();
        names.paint(scene, x, y);
        IntStream.range(0, grid.places().size()).forEach(this::addSpot);
        return scene;
    }

    private static Range range(Grid grid) {
        Range range = Range.EMPTY.with(0);
        for (Series series : grid.series()) {
            range = range.withAll(series.values());
        }
        return range;
    }

    private void paintWeb() {
        for (Tick tick : axis.ticks()) {
            scene.stroke(shape(spoke -> axis.share(tick.value())), Theme.GRID, 1);
        }
        for (int spoke = 0; spoke < grid.places().size(); spoke++) {
            scene.line(x, y, x(spoke, 1), y(spoke, 1), Theme.GRID, 1);
        }
    }

    /** The first series is the one that matters most: it is painted last, on top. */
    private void paintShapes() {
        List<XchartRadar.Outline> whole = new ArrayList<>();
        for (Series series : grid.series().reversed()) {
            if (isWhole(series)) {
                double[] reach = IntStream.range(0, series.values().length)
                        .mapToDouble(i -> axis.share(series.values()[i]) * radius / (radius + OVERHANG)).toArray();
                Ink ink = ink(series);
                whole.add(new XchartRadar.Outline(reach, ink, ink.faded(FILL_LIGHT, FILL_DARK), STROKE * Scene.DENSITY));
            }
        }
        double size = 2 * (radius + OVERHANG);
        scene.add(new Mark.Plot(new Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2), new XchartRadar(
                (int) Math.round(size * Scene.DENSITY), grid.places().size(), List.copyOf(whole))));
        grid.series().reversed().forEach(this::paintPoints);
    }

    /** Dots, and where values are missing the lines between those that are neighbours. */
    private void paintPoints(Series series) {
        double[] values = series.values();
        for (int spoke = 0; spoke < values.length; spoke++) {
            int next = (spoke + 1) % values.length;
            if (!isWhole(series) && !Double.isNaN(values[spoke]) && !Double.isNaN(values[next])) {
                scene.line(x(spoke, axis.share(values[spoke])), y(spoke, axis.share(values[spoke])),
                        x(next, axis.share(values[next])), y(next, axis.share(values[next])), ink(series), STROKE);
            }
        }
        for (int spoke = 0; spoke < values.length; spoke++) {
            if (!Double.isNaN(values[spoke])) {
                double share = axis.share(values[spoke]);
                scene.fill(new Ellipse2D.Double(x(spoke, share) - DOT, y(spoke, share) - DOT, 2 * DOT, 2 * DOT), ink(series));
            }
        }
    }

    /** Along the first spoke, which points upward. */
    private void paintScale() {
        for (Tick tick : axis.ticks()) {
            scene.add(new Mark.Text(tick.label(), x - TICK_GAP, TICKS.centred(y - axis.share(tick.value()) * radius), TICKS,
                    Theme.MUTED, Anchor.END, true));
        }
    }

    private void addSpot(int spoke) {
        double reach = grid.series().stream().mapToDouble(series -> series.values()[spoke]).filter(v -> !Double.isNaN(v)).max()
                .orElse(0);
        double at = axis.share(reach);
        scene.add(new Spot(new Box(x(spoke, at), y(spoke, at), x(spoke, at), y(spoke, at)).grown(SPOT), grid.places().name(spoke),
                grid.series().stream().map(series -> new Spot.Fact(series.label(), value(series, spoke), Optional.of(ink(series)))).toList()));
    }

    private String value(Series series, int spoke) {
        return Double.isNaN(series.values()[spoke]) ? figure.formats().plain(null) : series.written(spoke);
    }

    private static boolean isWhole(Series series) {
        return IntStream.range(0, series.values().length).noneMatch(i -> Double.isNaN(series.values()[i]));
    }

    private Ink ink(Series series) {
        return figure.colors().of(series.key());
    }

    private Path2D shape(IntToDoubleFunction share) {
        var path = new Path2D.Double();
        path.moveTo(x(0, share.applyAsDouble(0)), y(0, share.applyAsDouble(0)));
        for (int spoke = 1; spoke < grid.places().size(); spoke++) {
            path.lineTo(x(spoke, share.applyAsDouble(spoke)), y(spoke, share.applyAsDouble(spoke)));
        }
        path.closePath();
        return path;
    }

    private double x(int spoke, double share) {
        return x + Math.sin(angle(spoke)) * share * radius;
    }

    private double y(int spoke, double share) {
        return y - Math.cos(angle(spoke)) * share * radius;
    }

    private double angle(int spoke) {
        return 2 * Math.PI * spoke / grid.places().size();
    }
}
