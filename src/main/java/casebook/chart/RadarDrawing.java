package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;

/**
 * Shapes over spokes that share one scale from zero, which is written along the first. Where a value is missing a shape stays
 * open. More than a few shapes, or spokes, can't be read.
 */
final class RadarDrawing implements Drawing {
    private static final int HEIGHT = 380;
    private static final int FEWEST_SPOKES = 3;
    private static final int MOST_SPOKES = 12;
    private static final int MOST_SERIES = 4;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        refuse(figure, grid);
        return new Radar(figure, grid, figure.height(HEIGHT)).scene();
    }

    @Override
    public String describe(Figure figure) {
        return Description.of(figure, GridReader.read(figure, false), Sentence.RADAR);
    }

    private static void refuse(Figure figure, Grid grid) {
        Name x = figure.encoding().x().orElseThrow();
        int spokes = grid.places().size();
        if (spokes < FEWEST_SPOKES || spokes > MOST_SPOKES) {
            throw Figure.refuse(x, "a radar has " + FEWEST_SPOKES + " to " + MOST_SPOKES + " spokes; `" + x.text() + "` has "
                    + spokes + (spokes == 1 ? " value" : " values"), spokes < FEWEST_SPOKES ? "use `chart: bar`" : "use `chart: hbar`, or fewer rows");
        }
        if (grid.series().size() > MOST_SERIES) {
            throw Figure.refuse(figure.encoding().series().orElseGet(() -> figure.encoding().y().get(MOST_SERIES)),
                    grid.series().size() + " shapes over one another can't be told apart: at most " + MOST_SERIES,
                    "use `chart: hbar` with `series`, or keep the few that matter");
        }
        for (Series series : grid.series()) {
            for (double value : series.values()) {
                if (value < 0) {
                    throw Figure.refuse(figure.encoding().y().getFirst(),
                            "`" + series.label() + "` has a negative value, and the spokes of a radar begin at zero",
                            "use `chart: hbar`, or leave such rows out");
                }
            }
        }
    }
}
