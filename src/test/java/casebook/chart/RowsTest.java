package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartRows;
import casebook.notebook.ChartRows.Sort;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a chart makes of its rows: their order, the rest, and which of them matter. */
class RowsTest {
    private static final Color OTHER = Theme.OTHER.light();

    @Test
    void categories_are_sorted_by_value_and_those_without_one_come_last() {
        Sample sample = Samples.names(ChartType.HBAR, 2, Double.NaN, 9, 4);
        assertThat(names(sample.rows(Over.sorted(Sort.DESCENDING)))).containsExactly("Name 3", "Name 4", "Name 1", "Name 2");
        assertThat(names(sample.rows(Over.sorted(Sort.ASCENDING)))).containsExactly("Name 1", "Name 4", "Name 3", "Name 2");
    }

    @Test
    void the_largest_are_kept_in_their_order_and_the_rest_is_added_up_at_the_end() {
        Sample sample = Samples.names(ChartType.BAR, 3, 1, 9, 4, 2).rows(Over.limited(2));
        Grid grid = GridReader.read(sample.figure(), false);
        assertThat(names(sample)).containsExactly("Name 3", "Name 4", "Others");
        assertThat(grid.series().getFirst().values()).containsExactly(9, 4, 6);
        assertThat(names(sample.in(Locale.FRENCH))).endsWith("Autres");
        assertThat(new Pixels(sample.scene()).count(OTHER)).isGreaterThan(1000);
        assertThat(Drawings.describe(sample.in(Locale.ENGLISH).figure())).contains("largest Name 3 (9), smallest Name 4 (4)");
    }

    @Test
    void a_rest_of_one_keeps_its_name() {
        assertThat(names(Samples.names(ChartType.BAR, 3, 1, 9).rows(Over.limited(2)))).containsExactly("Name 1", "Name 2", "Name 3");
    }

    @Test
    void a_category_that_is_called_as_the_rest_is_belongs_to_it() {
        Sample sample = Samples.names(ChartType.BAR, 3, 1, 9, 4).row("Others", 100.0)
                .rows(new ChartRows(Optional.of(Sort.DESCENDING), Optional.of(2), Optional.empty(), List.of()));
        assertThat(names(sample)).containsExactly("Name 3", "Name 4", "Others");
        assertThat(GridReader.read(sample.figure(), false).series().getFirst().values()).containsExactly(9, 4, 104);
    }

    @Test
    void over_time_the_largest_series_are_kept() {
        Grid grid = GridReader.read(CartesianSamples.cities(ChartType.LINE, 6).rows(Over.limited(2)).figure(), true);
        assertThat(grid.series()).extracting(Series::label).containsExactly("Lille", "Nantes", "Others");
        assertThat(grid.series().getLast().values()[0]).isEqualTo(10 + 20 + 21 + 31);
    }

    @Test
    void what_can_not_be_added_up_or_sorted_is_refused() {
        assertThat(refusal(Samples.names(ChartType.BAR, .3, .1, .9, .4).format("y", "pct0").rows(Over.limited(2))))
                .startsWith("`y` is a percentage, so the rest that `limit` leaves out can't be added up / keep the largest in SQL");
        assertThat(refusal(Samples.months(ChartType.LINE, 5, "Users").rows(Over.sorted(Sort.ASCENDING))))
                .startsWith("`sort` is for categories, and `Month` has an order of its own");
        assertThat(refusal(Samples.months(ChartType.LINE, 5, "Users").rows(Over.limited(3))))
                .startsWith("`limit` keeps categories or series, and `Month` is neither");
    }

    @Test
    void what_is_not_highlighted_is_grey_and_not_in_the_legend() {
        Scene bars = Samples.names(ChartType.BAR, 5, 5).rows(Over.highlighted("Name 2")).scene();
        var pixels = new Pixels(bars);
        assertThat(pixels.count(OTHER)).isCloseTo(pixels.count(Theme.series(0).light()), within(400));
        Scene stack = Samples.all().get("bar, stacked and highlighted").scene();
        assertThat(TextBoxes.all(stack)).contains("Two").doesNotContain("One", "Three");
        Scene lines = Samples.all().get("line, highlighted of twelve").scene();
        assertThat(TextBoxes.all(lines)).contains("City 3", "City 7").doesNotContain("City 1");
    }

    @Test
    void a_highlight_that_is_not_there_is_named_with_the_nearest() {
        assertThat(refusal(Samples.names(ChartType.BAR, 5, 5).rows(Over.highlighted("Nama 2"))))
                .isEqualTo("`highlight` names `Nama 2`, which the chart doesn't show / did you mean `Name 2`?");
    }

    @Test
    void more_series_than_colours_lead_to_the_highlight() {
        assertThat(refusal(CartesianSamples.cities(ChartType.LINE, 12)))
                .isEqualTo("12 series are too many to tell apart by colour: at most 8 / name the ones that matter with `highlight: [NAME]`, "
                        + "or keep the largest in SQL and call the rest `Others`");
    }

    @Test
    void letters_that_the_font_lacks_are_boxes_and_told_once() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y")
                .row("東京都", 3L).row("Αθήνα", 2L).row("Hi 👍🏽", 1L);
        Scene scene = sample.scene();
        assertThat(scene.texts()).extracting(Mark.Text::written).contains("□□□", "Αθήνα", "Hi □");
        assertThat(scene.spots()).extracting(Spot::name).contains("東京都", "Hi 👍🏽");
        assertThat(Glyphs.warning(sample.figure(), scene)).hasValueSatisfying(warning -> {
            assertThat(warning.isError()).isFalse();
            assertThat(warning.message()).isEqualTo("charts can't write `東` in `東京都` and 1 more text: their font has Latin, Greek and "
                    + "Cyrillic letters; the picture shows `□` instead");
        });
    }

    private static List<String> names(Sample sample) {
        return ((Places.Names) GridReader.read(sample.figure(), false).places()).names();
    }

    private static String refusal(Sample sample) {
        try {
            sample.scene();
        } catch (ReportException e) {
            Diagnostic first = e.diagnostics().getFirst();
            return first.message() + " / " + first.hint().orElse("");
        }
        throw new AssertionError("drawn");
    }
}
