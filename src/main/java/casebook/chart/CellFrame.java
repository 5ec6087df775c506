package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.notebook.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts cells between the names of their rows, on the left, and what stands below or above their columns. The picture is as high as
 * its rows need; a greater height spreads them.
 */
final class CellFrame {
    private static final Face NAMES = Face.LABEL;
    private static final Face TITLES = Face.TICK;
    private static final double EDGE = 1;
    private static final double GAP = 10;
    private static final double GUIDE_GAP = 8;
    private static final double TITLE_GAP = 6;
    private static final double HEADER_GAP = 6;
    private static final double MOST_NAME_WIDTH = 0.3;
    private static final double USUAL_ROW = 26;
    private static final double LEAST_ROW = 17;
    private static final double MOST_ROWS_HEIGHT = 900;
    private static final int MOST_LINES = 3;

    private final Figure figure;
    private final Guide guide;
    private final List<List<String>> names;
    private final double left;
    private final boolean headed;
    private final BottomAxis axis;
    private final CellMarks marks;
    private final Scene scene;

    /** What stands beside the cells: room between the names and them, and whether the columns' names stand above. */
    record Surroundings(Guide guide, double besides, boolean headed) {}

    CellFrame(Figure figure, Places rows, Places columns, Surroundings around) {
        this.figure = figure;
        this.guide = around.guide;
        this.headed = around.headed;
        this.names = IntStream.range(0, rows.size()).mapToObj(i ->
                TextFit.wrap(rows.name(i), NAMES, figure.width() * MOST_NAME_WIDTH, MOST_LINES)).toList();
        this.left = Math.ceil(EDGE + names.stream().mapToDouble(lines -> TextFit.widest(lines, NAMES)).max().orElse(0));
        Slots across = Slots.between(left + GAP + around.besides, figure.width() - EDGE, columns.size());
        this.axis = axis(figure, columns, across);
        double top = Math.ceil(top() + (headed ? header() : 0));
        double below = headed ? 1 : Math.ceil(header() + 1);
        double step = step(top + below);
        var down = new Slots(top, step, rows.size());
        this.scene = new Scene(figure.width(), (int) Math.ceil(down.end() + below));
        this.marks = new CellMarks(scene, across, down);
    }

    Scene scene() {
        return scene;
    }

    CellMarks marks() {
        return marks;
    }

    /** The right edge of the names. */
    double namesEnd() {
        return left;
    }

    void paintBack() {
        guide.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        title(figure.spec().axes().y()).ifPresent(title -> scene.text(TextFit.shorten(title, TITLES, scene.width() - 2 * EDGE), EDGE,
                guideHeight() + TITLES.ascent(), TITLES, Theme.MUTED, Anchor.START));
        for (int i = 0; i < names.size(); i++) {
            double baseline = NAMES.centred(marks.rows().centre(i)) - (names.get(i).size() - 1) * NAMES.lineHeight() / 2;
            for (String line : names.get(i)) {
                scene.text(line, left, baseline, NAMES, Theme.TEXT, Anchor.END);
                baseline += NAMES.lineHeight();
            }
        }
        Box plot = marks.plot();
        axis.paint(scene, headed ? new Box(plot.left(), plot.top(), plot.right(), plot.top() - axis.height() - HEADER_GAP) : plot);
        title(figure.spec().axes().x()).ifPresent(title -> scene.text(TextFit.shorten(title, TITLES, plot.width()),
                headed ? plot.left() : plot.middle(), headed ? plot.top() - axis.height() - HEADER_GAP - TITLES.descent()
                        : scene.height() - TITLES.descent() - 1, TITLES, Theme.MUTED, headed ? Anchor.START : Anchor.MIDDLE));
    }

    /** The columns' names with their title. */
    private double header() {
        return axis.height() + (headed ? HEADER_GAP : 0) + axes(figure.spec().axes().x());
    }

    private static BottomAxis axis(Figure figure, Places columns, Slots across) {
        if (columns instanceof Places.Names named) {
            double stretch = Math.max(1, (double) ChartRenderer.WIDTH / figure.width());
            var wide = new Slots(across.start() * stretch, across.step() * stretch, across.count());
            if (!CategoryAxis.isReadable(wide, named)) {
                throw Figure.refuse(figure.encoding().x().orElseThrow(), named.size() + " names don't fit below the columns",
                        "swap `x` and `y`: rows have room for long names");
            }
        }
        return PlaceAxis.slotted(figure, columns, across);
    }

    private double top() {
        return guideHeight() + axes(figure.spec().axes().y());
    }

    private double guideHeight() {
        return guide.isEmpty() ? 0 : guide.height(figure.width() - 2 * EDGE) + GUIDE_GAP;
    }

    private double axes(Optional<Phrase> title) {
        return title.isPresent() ? TITLES.lineHeight() + TITLE_GAP : 0;
    }

    private static Optional<String> title(Optional<Phrase> title) {
        return title.map(Phrase::text).map(Values::oneLine);
    }

    private double step(double around) {
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        double least = Math.max(LEAST_ROW, Math.ceil(lines * NAMES.lineHeight()) + 2);
        double usual = Math.floor(Math.clamp(MOST_ROWS_HEIGHT / names.size(), LEAST_ROW, USUAL_ROW));
        return figure.spec().look().height().map(height -> Math.max(least, Math.floor((height - around) / names.size())))
                .orElse(Math.max(least, usual));
    }
}
