package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Reduced;
import casebook.result.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scatters, bubbles, and points too many to be seen. */
class PointsTest {
    private static Sample scatter() {
        return Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE).column("n", Type.DOUBLE).x("x").y("y");
    }

    @Test
    void a_point_lies_where_its_two_numbers_say() {
        Scene scene = scatter().row(0.0, 0.0, 1.0).row(10.0, 0.0, 1.0).row(10.0, 100.0, 1.0).row(5.0, 50.0, 1.0).scene();
        Box origin = scene.spots().get(0).box();
        Box far = scene.spots().get(2).box();
        Box middle = scene.spots().get(3).box();
        assertThat(middle.middle()).isCloseTo((origin.middle() + far.middle()) / 2, within(1e-6));
        assertThat(middle.centre()).isCloseTo((origin.centre() + far.centre()) / 2, within(1e-6));
        assertThat(new Pixels(scene).at(middle.middle(), middle.centre())).isNotEqualTo(Theme.PAGE.light());
    }

    @Test
    void a_row_that_lacks_a_number_is_no_point() {
        Sample sample = scatter().row(1.0, 2.0, 1.0).row(null, 2.0, 1.0).row(1.0, Double.NaN, 1.0).row(Double.POSITIVE_INFINITY, 3.0, 1.0);
        assertThat(sample.scene().spots()).hasSize(1);
        assertThat(Drawings.of(ChartType.SCATTER).describe(sample.figure())).contains("n = 1");
    }

    @Test
    void an_axis_without_a_title_is_called_by_its_column() {
        assertThat(TextBoxes.all(scatter().row(1.0, 2.0, 1.0).scene())).contains("X", "Y");
        assertThat(TextBoxes.all(scatter().titles("Waited", null, null).row(1.0, 2.0, 1.0).scene())).contains("Waited", "Y").doesNotContain("X");
    }

    @Test
    void the_areas_of_bubbles_are_as_their_numbers() {
        List<Spot> spots = Sample.of(ChartType.BUBBLE).column("x", Type.DOUBLE).column("y", Type.DOUBLE).column("n", Type.DOUBLE).x("x").y("y")
                .show(Channel.SIZE, "n").row(1.0, 1.0, 100.0).row(5.0, 5.0, 25.0).scene().spots();
        assertThat(spots.get(0).box().width()).isEqualTo(2 * spots.get(1).box().width());
    }

    private static Sample bubbles() {
        return Sample.of(ChartType.BUBBLE).column("x", Type.DOUBLE).column("y", Type.DOUBLE).column("n", Type.DOUBLE).column("k", Type.TEXT)
                .x("x").y("y").show(Channel.SIZE, "n").show(Channel.LABEL, "k").row(0.0, 1.0, 9.0, "North").row(3.0, 30.0, 100.0, "East");
    }

    @Test
    void a_note_at_a_bubble_that_bears_its_name_begins_at_its_rim() {
        Sample noted = bubbles().marks(Over.it().note("3", "30", null, "A note here").marks());
        assertThat(TextBoxes.all(noted.scene())).contains("A note here", "East");
        assertThat(Drawings.describe(noted.figure())).containsOnlyOnce("Note at 3: A note here.");
    }

    @Test
    void no_bubble_lies_over_the_numbers_of_an_axis() {
        Scene scene = bubbles().scene();
        List<Box> circles = scene.spots().stream().map(Spot::box).toList();
        assertThat(scene.texts()).filteredOn(text -> text.face() == Face.TICK && text.text().matches("[0-9.]+"))
                .noneMatch(tick -> circles.stream().anyMatch(tick.box()::overlaps));
    }

    @Test
    void a_negative_size_is_refused() {
        Sample sample = Sample.of(ChartType.BUBBLE).column("x", Type.DOUBLE).column("y", Type.DOUBLE).column("n", Type.DOUBLE).x("x").y("y")
                .show(Channel.SIZE, "n").row(1.0, 1.0, -4.0);
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics()).extracting(Diagnostic::message).containsExactly("`n` is −4 in a row: no bubble is that small"));
    }

    @Test
    void names_are_no_scale() {
        Sample sample = Sample.of(ChartType.SCATTER).column("x", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y");
        assertThat(new ChartRenderer(new Formats(Locale.ENGLISH, Map.of())).check(sample.spec(), sample.table().columns()))
                .extracting(Diagnostic::message).containsExactly("`x` is TEXT; this needs a number or a time");
    }

    @Test
    void thousands_of_one_colour_are_a_density_and_of_several_are_points() {
        assertThat(TextBoxes.all(PointSamples.cloud(5_000).scene())).contains("Count");
        assertThat(TextBoxes.all(PointSamples.cloud(5_000).series("Kind").scene())).contains("Students").doesNotContain("Count");
    }

    @Test
    void a_trend_is_made_of_all_points_and_so_they_are_drawn() {
        var trend = new ChartMarks(List.of(), List.of(), Optional.of(ChartMarks.Trend.LINEAR));
        Sample sample = PointSamples.cloud(5_000).marks(trend);
        assertThat(TextBoxes.all(sample.scene())).contains("Trend (least squares)").doesNotContain("Count");
        assertThat(ChartRenderer.reduction(sample.spec(), sample.table().columns())).isEmpty();
        assertThat(ChartRenderer.reduction(PointSamples.cloud(1).spec(), sample.table().columns())).isPresent();
    }

    @Test
    void a_density_that_the_database_counted_is_the_same_picture() {
        Figure figure = PointSamples.cloud(5_000).figure();
        Reduced.Density density = Density.of(figure, PointReader.read(figure));
        Figure reduced = new Figure(figure.spec(), ChartRenderer.rows(figure.table().columns(), density), Optional.of(density), figure.colors(),
                figure.formats(), figure.width(), Optional.empty());
        assertThat(Raster.png(Drawings.of(ChartType.SCATTER).draw(reduced), Mode.LIGHT))
                .isEqualTo(Raster.png(Drawings.of(ChartType.SCATTER).draw(figure), Mode.LIGHT));
        assertThat(Drawings.of(ChartType.SCATTER).describe(reduced)).startsWith("Density of points").contains("n = 5,000");
    }
}
