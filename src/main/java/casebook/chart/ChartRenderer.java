package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec;
import casebook.notebook.Phrase;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Image;
import casebook.result.ImageFile;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws charts in one language. Safe for use by several threads; the same input gives the same bytes. */
public final class ChartRenderer {
    /** The width of a picture in CSS pixels. */
    public static final int WIDTH = 720;
    /** The width of its twin for phones, in CSS pixels. */
    public static final int NARROW_WIDTH = 360;
    /** The most rows that a chart is drawn from. */
    public static final int MOST_ROWS = 20_000;
    /** Beyond so many a picture tells no numbers: nobody goes through them, and the page would carry them all. */
    private static final int MOST_SPOTS = 1_000;

    private final Formats formats;

    public ChartRenderer(Formats formats) {
        this.formats = formats;
    }

    /** Loads the fonts and starts AWT, most of what a first picture costs; worth a thread of its own, early on. */
    public static void warmUp() {
        WarmUp.run();
    }

    /**
     * What is wrong with a chart as far as its columns tell: those that it names and the result lacks, and those
     * of a type that can't be drawn.
     */
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return Drawings.of(spec.type()).check(spec, columns);
    }

    /**
     * What a chart of more than {@link #MOST_ROWS} rows is drawn from instead of them; nothing if it can only be drawn from rows, or
     * {@link #check} finds something.
     */
    public static Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        Drawing drawing = Drawings.of(spec.type());
        return drawing.check(spec, columns).isEmpty() ? drawing.reduction(spec, columns) : Optional.empty();
    }

    /**
     * Draws a chart.
     *
     * @param resolved a chart whose texts hold no inline values
     * @param table all rows to show
     * @throws ReportException if {@link #check} finds something, or the rows can't be shown as the type wants
     */
    public Image draw(ChartSpec resolved, Table table, SeriesColors colors) {
        return draw(resolved, table, colors, WIDTH);
    }

    /** The same in another width, in CSS pixels, for a narrow screen. */
    public Image draw(ChartSpec resolved, Table table, SeriesColors colors, int width) {
        List<Diagnostic> wrong = check(resolved, table.columns());
        if (!wrong.isEmpty()) {
            throw new ReportException(wrong);
        }
        refuseTooMany(resolved, table);
        return draw(new Figure(resolved, table, colors, formats, width));
    }

    /**
     * Draws a chart of more rows than were read.
     *
     * @param columns of the result
     * @param reduced what {@link #reduction} asked for
     */
    public Image draw(ChartSpec resolved, List<Column> columns, Reduced reduced, SeriesColors colors, int width) {
        return draw(new Figure(resolved, rows(columns, reduced), Optional.of(reduced), colors, formats, width, Optional.empty()));
    }

    /** The rows that a reduction left, if it left any. */
    public static Table rows(List<Column> columns, Reduced reduced) {
        return reduced instanceof Reduced.Rows rows ? rows.table() : Table.of(columns, List.of());
    }

    private Image draw(Figure figure) {
        ChartSpec resolved = figure.spec();
        Scene scene = Drawings.draw(figure);
        String alt = resolved.captions().alt().map(Phrase::text).orElseGet(() -> Drawings.describe(figure));
        ChartSpec.FileType type = resolved.look().as();
        return new Image(type.extension(), file(type, scene, Mode.LIGHT, alt), file(type, scene, Mode.DARK, alt), scene.width(),
                scene.height(), alt, spots(scene), Optional.empty(), Glyphs.warning(figure, scene).stream().toList());
    }

    private static ImageFile file(ChartSpec.FileType type, Scene scene, Mode mode, String alt) {
        return new ImageFile.Drawn(switch (type) {
            case PNG -> Raster.png(scene, mode);
            case SVG -> Svg.of(scene, mode, alt);
        });
    }

    private static List<Image.Spot> spots(Scene scene) {
        return scene.spots().size() > MOST_SPOTS ? List.of() : scene.spots().stream().map(Spot::shown).toList();
    }

    private static void refuseTooMany(ChartSpec spec, Table table) {
        if (table.isCut() || table.rows().size() > MOST_ROWS) {
            throw Figure.refuse(spec.source(), String.format(Locale.ENGLISH, "a chart is drawn from at most %,d rows; `%s` has %,d",
                    MOST_ROWS, spec.source().text(), table.total()), wayOut(spec));
        }
    }

    private static String wayOut(ChartSpec spec) {
        List<String> keys = Drawings.of(spec.type()).needsAllRows(spec);
        String addUp = "add them up in SQL with GROUP BY, or LIMIT them";
        return keys.isEmpty() ? addUp : "without " + keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(" and "))
                + " the database would reduce them to what the picture can show; or " + addUp;
    }
}
