package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec;
import casebook.notebook.Phrase;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Image;
import casebook.result.Table;
import java.util.List;
import java.util.Locale;

/** Draws charts in one language. Safe for use by several threads; the same input gives the same bytes. */
public final class ChartRenderer {
    /** The width of a picture in CSS pixels. */
    public static final int WIDTH = 720;
    /** The width of its twin for phones, in CSS pixels. */
    public static final int NARROW_WIDTH = 360;
    /** The most rows that a chart is drawn from. */
    public static final int MOST_ROWS = 20_000;

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
        var figure = new Figure(resolved, table, colors, formats, width);
        Scene scene = Drawings.draw(figure);
        String alt = resolved.captions().alt().map(Phrase::text).orElseGet(() -> Drawings.describe(figure));
        return new Image(Raster.png(scene, Mode.LIGHT), Raster.png(scene, Mode.DARK), scene.width(), scene.height(), alt);
    }

    private static void refuseTooMany(ChartSpec spec, Table table) {
        if (table.isCut() || table.rows().size() > MOST_ROWS) {
            throw Figure.refuse(spec.source(), String.format(Locale.ENGLISH,
                    "a chart is drawn from at most %,d rows; `%s` has %,d", MOST_ROWS, spec.source().text(), table.total()), "add them up in SQL with GROUP BY, or LIMIT them");
        }
    }
}
