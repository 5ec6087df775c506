package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.Panel.Place;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.result.Table;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Small pictures of one chart, one for each value of a column, on shared scales: as many beside one another as have room,
 * the value axis written once for each row, the first axis once for each column, one legend for all.
 */
final class Facets {
    private static final Face TITLES = Face.STRONG;
    private static final Face TICKS = Face.TICK;
    private static final double EDGE = 1;
    private static final double BETWEEN = 20;
    private static final double BELOW = 18;
    private static final double TITLE_GAP = 7;
    private static final double LEGEND_GAP = 10;
    /** A small picture needs at least so much. */
    private static final double LEAST_WIDTH = 170;
    private static final double SHAPE = 0.6;
    private static final int LEAST_HEIGHT = 110;
    private static final int MOST_HEIGHT = 180;
    private static final int MOST = 24;
    private static final int DESCRIBED = 3;

    private final Paneled drawing;
    private final Figure figure;
    private final Name by;
    private final List<Object> values;
    private final Range range;

    /** @throws ReportException for more values than can be shown */
    Facets(Paneled drawing, Figure figure) {
        this.drawing = drawing;
        this.figure = figure;
        this.by = figure.encoding().one(Channel.FACET).orElseThrow();
        int column = figure.index(by);
        this.values = figure.table().rows().stream().map(row -> row.get(column)).distinct().toList();
        if (values.size() > MOST) {
            throw Figure.refuse(by, values.size() + " small charts are too many to compare: at most " + MOST,
                    "keep the largest in SQL, or draw lines with `series: " + by.text() + "` and `highlight:`");
        }
        Range all = Range.EMPTY;
        for (Object value : values) {
            all = all.with(drawing.range(panel(value, figure.width(), Optional.empty(), new Place(false, false, false))));
        }
        this.range = all;
    }

    Scene draw() {
        if (values.isEmpty()) {
            return NoData.scene(figure);
        }
        for (int columns = columns(); columns > 1; columns--) {
            try {
                return draw(columns);
            } catch (ReportException tooNarrow) {
                // Fewer beside one another are wider; what doesn't fit even alone is said below.
            }
        }
        return draw(1);
    }

    /** Drawn twice: the first time tells how much room the value axis needs beside the plots. */
    private Scene draw(int columns) {
        double gutter = Math.ceil(leftOverhang(panels(columns, width(columns, 0))) + EDGE);
        return compose(panels(columns, width(columns, gutter)), columns, gutter);
    }

    /** The first few pictures one by one. */
    String describe() {
        Words words = figure.words();
        List<String> names = values.stream().map(value -> figure.label(by, value)).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(Sentence.FACETS.in(words, names.size(), Series.title(by.text()), words.list(names)));
        for (int i = 0; i < Math.min(DESCRIBED, values.size()); i++) {
            sentences.add(Sentence.FACET.in(words, names.get(i),
                    drawing.describe(panel(values.get(i), figure.width(), Optional.of(range), new Place(i == 0, true, true)))));
        }
        return String.join(" ", sentences);
    }

    /** As many as have room, in rows of about the same length. */
    private int columns() {
        int most = (int) Math.max(1, figure.width() / LEAST_WIDTH);
        int fitting = figure.width() < ChartRenderer.WIDTH / 1.5 ? 1 : most;
        int rows = (int) Math.ceil((double) values.size() / fitting);
        return (int) Math.ceil((double) values.size() / rows);
    }

    private int width(int columns, double gutter) {
        return (int) Math.floor((figure.width() - gutter - (columns - 1) * BETWEEN - EDGE) / columns);
    }

    private List<Scene> panels(int columns, int width) {
        List<Scene> panels = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            var place = new Place(i == 0, i % columns == 0, i + columns >= values.size());
            panels.add(drawing.draw(panel(values.get(i), width, Optional.of(range), place)));
        }
        return panels;
    }

    private Figure panel(Object value, int width, Optional<Range> shared, Place place) {
        int column = figure.index(by);
        var rows = Table.of(figure.table().columns(), figure.table().rows().stream()
                .filter(row -> Objects.equals(row.get(column), value)).toList());
        var panel = new Panel(figure.table(), shared, place, (int) Math.clamp(width * SHAPE, LEAST_HEIGHT, MOST_HEIGHT));
        return new Figure(figure.spec(), rows, Optional.empty(), figure.colors(), figure.formats(), width, Optional.of(panel));
    }

    private static double leftOverhang(List<Scene> panels) {
        return Math.max(0, -panels.stream().flatMap(panel -> panel.texts().stream()).mapToDouble(text -> text.box().left()).min().orElse(0));
    }

    /** How far the axis below a row reaches beyond its plots. */
    private static double lowerOverhang(List<Scene> row) {
        return Math.max(0, row.stream().mapToDouble(panel -> panel.texts().stream().mapToDouble(text -> text.box().bottom()).max()
                .orElse(0) - panel.height()).max().orElse(0));
    }

    private Scene compose(List<Scene> panels, int columns, double gutter) {
        Legend legend = drawing.legend(panel(values.getFirst(), figure.width(), Optional.of(range), new Place(true, true, true)));
        double legendHeight = legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + LEGEND_GAP;
        double top = legendHeight + (title(true).isPresent() ? TICKS.lineHeight() + TITLE_GAP : 0);
        List<Double> tops = new ArrayList<>();
        double y = top;
        for (int i = 0; i < panels.size(); i += columns) {
            List<Scene> row = panels.subList(i, Math.min(panels.size(), i + columns));
            y += titleHeight();
            tops.add(y);
            y += row.stream().mapToInt(Scene::height).max().orElse(0) + Math.ceil(lowerOverhang(row)) + BELOW;
        }
        double below = title(false).isPresent() ? TICKS.lineHeight() : 0;
        var scene = new Scene(figure.width(), (int) Math.ceil(y - BELOW + below + 2));
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        title(true).ifPresent(title -> scene.text(title, EDGE, legendHeight + TICKS.ascent(), TICKS, Theme.MUTED, Anchor.START));
        title(false).ifPresent(title -> scene.text(title, gutter + (scene.width() - gutter) / 2, scene.height() - TICKS.descent(),
                TICKS, Theme.MUTED, Anchor.MIDDLE));
        for (int i = 0; i < panels.size(); i++) {
            double left = gutter + i % columns * (panels.get(i).width() + BETWEEN);
            place(scene, panels.get(i), figure.label(by, values.get(i)), left, tops.get(i / columns));
        }
        return scene;
    }

    private static double titleHeight() {
        return TITLES.lineHeight() + TITLE_GAP;
    }

    private static void place(Scene scene, Scene panel, String title, double left, double top) {
        scene.text(TextFit.shorten(title, TITLES, panel.width()), left, top - TITLE_GAP - TITLES.descent(), TITLES, Theme.TEXT,
                Anchor.START);
        panel.marks().forEach(mark -> scene.add(mark.moved(left, top)));
        panel.spots().forEach(spot -> scene.add(spot.moved(left, top, title)));
    }

    /** The title of the value axis, or of the first. */
    private Optional<String> title(boolean value) {
        Optional<Phrase> written = value ? figure.spec().axes().y() : figure.spec().axes().x();
        return written.map(Phrase::text).map(Values::oneLine).map(text -> TextFit.shorten(text, TICKS, figure.width() - 2 * EDGE));
    }
}
