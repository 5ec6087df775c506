package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarTest {
    private static final Color FIRST = Theme.series(0).light();
    private static final Color SECOND = Theme.series(1).light();

    @Test
    void bars_are_as_long_as_their_values_and_begin_at_zero() {
        Scene scene = Samples.names(ChartType.BAR, 100, 50, 25).scene();
        var pixels = new Pixels(scene);
        double[] heights = IntStream.range(0, 3).mapToDouble(i -> pixels.inColumn(below(scene, "Name " + (i + 1)), FIRST)).toArray();
        assertThat(heights[1] / heights[0]).isCloseTo(0.5, within(0.01));
        assertThat(heights[2] / heights[0]).isCloseTo(0.25, within(0.01));
        double x = below(scene, "Name 1");
        double zero = middle(scene, "0");
        assertThat(pixels.at(x, zero - 1)).as("just above the axis").isEqualTo(FIRST);
        assertThat(pixels.at(x, zero + 0.2)).as("the axis, on which the bar stands").isEqualTo(Theme.AXIS.light());
        assertThat(pixels.at(x, zero + 1.6)).as("just below the axis").isEqualTo(Theme.PAGE.light());
    }

    @Test
    void lying_bars_are_as_long_as_their_values_and_the_first_row_is_at_the_top() {
        Scene scene = Samples.names(ChartType.HBAR, 100, 50, 25).scene();
        var pixels = new Pixels(scene);
        double[] lengths = IntStream.range(0, 3).mapToDouble(i -> pixels.inRow(middle(scene, "Name " + (i + 1)), FIRST)).toArray();
        assertThat(lengths[1] / lengths[0]).isCloseTo(0.5, within(0.01));
        assertThat(lengths[2] / lengths[0]).isCloseTo(0.25, within(0.01));
        assertThat(middle(scene, "Name 1")).isLessThan(middle(scene, "Name 2"));
    }

    @Test
    void every_lying_bar_has_its_whole_name() {
        Sample sample = Sample.of(ChartType.HBAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y");
        IntStream.range(0, 60).forEach(i -> sample.row("Établissement numéro " + i, (long) i));
        List<String> texts = TextBoxes.all(sample.scene());
        assertThat(texts).contains(IntStream.range(0, 60).mapToObj(i -> "Établissement numéro " + i).toArray(String[]::new));
    }

    @Test
    void a_name_of_eighty_letters_is_wrapped_not_cut() {
        String text = TextBoxes.joined(Samples.schools().scene());
        assertThat(Samples.EIGHTY_LETTERS).hasSize(80);
        assertThat(text.replace("|", " ")).contains(Samples.EIGHTY_LETTERS).doesNotContain("…");
    }

    @Test
    void a_month_that_the_rows_leave_out_is_an_empty_place() {
        Sample sample = Sample.of(ChartType.BAR).column("m", Type.DATE).column("y", Type.INTEGER).x("m").y("y");
        for (int month : List.of(1, 2, 3, 6, 7)) {
            sample.row(LocalDate.of(2024, month, 1), 10L);
        }
        Scene scene = sample.scene();
        assertThat(TextBoxes.all(scene)).contains("Apr", "May");
        var pixels = new Pixels(scene);
        assertThat(pixels.inColumn(below(scene, "Apr"), FIRST)).isZero();
        assertThat(pixels.inColumn(below(scene, "Jun"), FIRST)).isPositive();
    }

    @Test
    void a_label_that_a_line_keeps_from_its_place_stands_inside_its_bar_on_phones_too() {
        Sample years = Sample.of(ChartType.BAR).column("School year", Type.TEXT).column("Conversations", Type.INTEGER)
                .column("With an appointment", Type.INTEGER).column("Conversion rate", Type.DOUBLE)
                .x("School year").y("Conversations", "With an appointment").y2("Conversion rate")
                .format("Conversations", "int").format("Conversion rate", "pct0").titles(null, "Conversations", "Conversion rate").labels()
                .row("2022/23", 647L, 260L, .402).row("2023/24", 1268L, 536L, .423).row("2024/25", 1904L, 871L, .457);
        assertThat(TextBoxes.all(years.scene())).contains("647", "260", "1,268", "536", "1,904", "871");
        assertThat(TextBoxes.all(years.narrow())).contains("647", "260", "1,268", "536", "1,904", "871");
    }

    @Test
    void labels_of_a_series_are_in_one_unit() {
        Sample sums = Sample.of(ChartType.HBAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y").labels()
                .row("a", -1_234_567L).row("b", -900_000L).row("c", 45_000L).row("d", 12L);
        assertThat(TextBoxes.all(sums.scene())).contains("−1.2M", "−0.9M", "0.045M", "12");
        assertThat(TextBoxes.all(sums.in(Locale.FRENCH).scene())).contains("−1,2\u00a0M", "−0,9\u00a0M");
        Sample small = Sample.of(ChartType.HBAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y").labels()
                .row("a", 900_000L).row("b", 1_234L);
        assertThat(TextBoxes.all(small.scene())).contains("900,000", "1,234");
    }

    @Test
    void parts_of_a_stack_add_up_and_negative_ones_go_down() {
        Scene scene = Samples.all().get("bar, negative stack").scene();
        var pixels = new Pixels(scene);
        double summer = below(scene, "Été") - 20;
        double winter = below(scene, "Hiver") - 20;
        double unit = (middle(scene, "0") - middle(scene, "10")) / 10 * Scene.DENSITY;
        assertThat(pixels.inColumn(summer, FIRST)).isCloseTo((int) Math.round(10 * unit), within(3));
        assertThat(pixels.inColumn(summer, SECOND)).isCloseTo((int) Math.round(4 * unit), within(3));
        assertThat(pixels.at(summer, middle(scene, "0") + 8)).isEqualTo(SECOND);
        assertThat(pixels.inColumn(winter, FIRST) + pixels.inColumn(winter, SECOND))
                .isCloseTo((int) Math.round(12 * unit), within(4));
    }

    @Test
    void a_percent_stack_fills_each_place() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("a", Type.INTEGER).column("b", Type.INTEGER)
                .x("x").y("a", "b").stack(Stack.PERCENT).row("p", 1L, 3L).row("q", 1000L, 1000L).row("r", 0L, 0L);
        Scene scene = sample.scene();
        var pixels = new Pixels(scene);
        int p = pixels.inColumn(below(scene, "p"), FIRST) + pixels.inColumn(below(scene, "p"), SECOND);
        int q = pixels.inColumn(below(scene, "q"), FIRST) + pixels.inColumn(below(scene, "q"), SECOND);
        assertThat(p).isCloseTo(q, within(2));
        assertThat((double) pixels.inColumn(below(scene, "p"), FIRST) / p).isCloseTo(0.25, within(0.01));
        assertThat(TextBoxes.all(scene)).contains("0%", "100%");
        assertThat(pixels.inColumn(below(scene, "r"), FIRST)).as("nothing of nothing").isZero();
    }

    @Test
    void the_legend_is_in_the_order_of_the_stack() {
        Scene scene = Samples.all().get("hbar, percent").scene();
        List<String> texts = TextBoxes.all(scene);
        assertThat(texts.subList(0, 4)).containsExactly("No conversation", "One", "Two to four", "Five and more");
        var pixels = new Pixels(scene);
        double y = middle(scene, "Engineering") - 8;
        double x = scene.texts().stream().filter(t -> t.text().equals("0%")).findFirst().orElseThrow().x();
        assertThat(pixels.at(x + 6, y)).isEqualTo(FIRST);
    }

    @Test
    void both_axes_share_the_lines_between() {
        Scene scene = Samples.all().get("bar, second axis").scene();
        assertThat(middle(scene, "2,500")).isCloseTo(middle(scene, "50%"), within(0.6));
        assertThat(middle(scene, "1,000")).isCloseTo(middle(scene, "20%"), within(0.6));
        assertThat(TextBoxes.joined(scene)).contains("Conversion rate (right axis)");
    }

    @Test
    void the_values_are_labels_in_their_format() {
        assertThat(TextBoxes.all(Samples.all().get("bar, second axis").scene()))
                .contains("1,312", "420", "32%", "1,912", "688", "36%", "2,450", "1,010", "41%");
        assertThat(TextBoxes.all(Samples.all().get("hbar, negative").scene())).contains("12.5", "−4.2", "−30.1", "0", "–");
    }

    @Test
    void too_many_names_below_upright_bars_are_refused_with_the_way_out() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y");
        IntStream.range(0, 200).forEach(i -> sample.row("Some category " + i, (long) i));
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("chart: hbar"));
    }

    @Test
    void of_many_numbers_only_some_are_written() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y");
        IntStream.range(0, 200).forEach(i -> sample.row((long) i, 5L));
        List<String> texts = TextBoxes.all(sample.scene());
        assertThat(texts).contains("0", "20", "180").doesNotContain("7");
    }

    @Test
    void a_place_that_stands_twice_is_refused() {
        Sample sample = Samples.names(ChartType.BAR, 1, 2).row("Name 1", 3.0);
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e -> {
            assertThat(e.diagnostics().getFirst().message()).isEqualTo("two rows have `x` = Name 1");
            assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("GROUP BY").contains("series:");
        });
    }

    @Test
    void ticks_are_written_in_the_language_of_the_page() {
        Sample sample = Samples.names(ChartType.BAR, 12_000, 30_000);
        assertThat(TextBoxes.all(sample.scene())).contains("30,000");
        assertThat(TextBoxes.all(sample.in(Locale.FRENCH).scene())).contains("30\u202F000");
    }

    /** The middle of a text that stands below its bar. */
    private static double below(Scene scene, String text) {
        return text(scene, text).box().middle();
    }

    /** The height at which a text's capitals are centred. */
    private static double middle(Scene scene, String text) {
        Mark.Text found = text(scene, text);
        return found.baseline() - found.face().capHeight() / 2;
    }

    private static Mark.Text text(Scene scene, String text) {
        return scene.texts().stream().filter(some -> some.text().equals(text)).findFirst().orElseThrow();
    }
}
