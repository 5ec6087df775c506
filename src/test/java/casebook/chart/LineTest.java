package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Type;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineTest {
    private static final Color FIRST = Theme.series(0).light();

    @Test
    void a_missing_month_is_a_gap_and_a_point_alone_a_dot() {
        Sample sample = Sample.of(ChartType.LINE).column("m", Type.DATE).column("y", Type.INTEGER).x("m").y("y");
        for (int month : List.of(1, 2, 3, 6, 8, 9)) {
            sample.row(LocalDate.of(2024, month, 1), 10L);
        }
        Scene scene = sample.scene();
        var pixels = new Pixels(scene);
        assertThat(pixels.inColumn(xOf(scene, "Feb"), FIRST)).as("a line").isBetween(3, 6);
        assertThat(pixels.inColumn(xOf(scene, "Apr"), FIRST)).as("no line across").isZero();
        assertThat(pixels.inColumn(xOf(scene, "Jun"), FIRST)).as("a dot").isGreaterThan(8);
        assertThat(pixels.inColumn(xOf(scene, "Jul"), FIRST)).isZero();
    }

    @Test
    void null_nan_and_infinities_are_gaps() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.DOUBLE).x("x").y("y")
                .row(1L, 5.0).row(2L, 5.0).row(3L, null).row(4L, Double.NaN).row(5L, Double.POSITIVE_INFINITY)
                .row(6L, Double.NEGATIVE_INFINITY).row(7L, 5.0).row(8L, 5.0);
        Scene scene = sample.scene();
        var pixels = new Pixels(scene);
        for (String gap : List.of("3", "4", "5", "6")) {
            assertThat(pixels.inColumn(xOf(scene, gap), FIRST)).as(gap).isZero();
        }
        assertThat(pixels.inColumn((xOf(scene, "7") + xOf(scene, "8")) / 2, FIRST)).isPositive();
    }

    @Test
    void numbers_keep_clear_of_the_names_at_the_ends() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.INTEGER).column("s", Type.TEXT).x("x").y("y")
                .series("s").labels();
        for (long i = 0; i < 12; i++) {
            sample.row(i, i * 3, "Est").row(i, i * 3 + 5, "Nord").row(i, i * 3 + 30, "Outre-mer");
        }
        List<Mark.Text> texts = sample.narrow().texts();
        List<Box> names = texts.stream().filter(text -> text.text().matches("Est|Nord|Outre-mer")).map(TextBoxes::ink).toList();
        assertThat(names).hasSize(3);
        assertThat(texts).filteredOn(text -> text.face() == Face.VALUE).isNotEmpty()
                .noneMatch(number -> names.stream().anyMatch(TextBoxes.ink(number)::overlaps));
    }

    @Test
    void rows_in_any_order_make_the_same_line() {
        Sample forward = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y")
                .row(1L, 1L).row(2L, 4L).row(3L, 9L);
        Sample mixed = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y")
                .row(3L, 9L).row(1L, 1L).row(2L, 4L);
        assertThat(Raster.png(mixed.scene(), Mode.LIGHT)).isEqualTo(Raster.png(forward.scene(), Mode.LIGHT));
    }

    @Test
    void years_on_a_scale_stay_in_one_piece() {
        Sample sample = Sample.of(ChartType.LINE).column("year", Type.INTEGER).column("y", Type.INTEGER).x("year").y("y")
                .row(2022L, 1L).row(2023L, 4L).row(2024L, 9L);
        assertThat(sample.scene().texts()).extracting(Mark.Text::text).contains("2022", "2023", "2024");
    }

    @Test
    void names_stand_at_the_ends_of_lines_where_they_fit() {
        Scene direct = Samples.all().get("line, numbers").scene();
        Mark.Text name = direct.texts().stream().filter(t -> t.text().equals("Students")).findFirst().orElseThrow();
        assertThat(name.left()).isGreaterThan(direct.width() * 0.75);
        Sample wide = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column(Samples.EIGHTY_LETTERS, Type.INTEGER)
                .column("b", Type.INTEGER).x("x").y(Samples.EIGHTY_LETTERS, "b").row(1L, 1L, 2L).row(2L, 2L, 3L);
        Mark.Text inLegend = wide.scene().texts().getFirst();
        assertThat(inLegend.text()).isEqualTo(Samples.EIGHTY_LETTERS);
        assertThat(inLegend.left()).isLessThan(40);
    }

    @Test
    void of_a_long_line_the_outstanding_values_are_labels() {
        assertThat(TextBoxes.all(Samples.all().get("line, one with labels").scene())).contains("367", "28", "180", "253")
                .doesNotContain("238");
    }

    @Test
    void more_series_than_colours_are_refused() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("s", Type.TEXT).column("y", Type.INTEGER)
                .x("x").y("y").series("s");
        for (int i = 0; i < 12; i++) {
            sample.row(1L, "s" + i, 1L).row(2L, "s" + i, 2L);
        }
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).contains("12 series").contains("at most 8"));
    }

    @Test
    void more_rows_than_can_be_drawn_are_refused_with_what_keeps_them_from_being_reduced() {
        Sample sample = Samples.halfHours(ChartRenderer.MOST_ROWS + 1).marks(Over.it().trend(ChartMarks.Trend.LINEAR).marks());
        var renderer = new ChartRenderer(new Formats(Locale.ENGLISH, Map.of()));
        assertThatThrownBy(() -> renderer.draw(sample.spec(), sample.table(), sample.figure().colors())).isInstanceOfSatisfying(
                ReportException.class, e -> assertThat(e.diagnostics().getFirst().hint()).hasValueSatisfying(hint -> assertThat(hint)
                        .startsWith("without `trend` the database would reduce them to what the picture can show")));
    }

    @Test
    void names_alike_once_shortened_get_more_lines_or_are_refused() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y");
        for (long i = 0; i < 7; i++) {
            sample.row("Direction générale de la cohésion sociale et de l'emploi des jeunes diplômés de N" + i, i);
        }
        assertThat(TextBoxes.joined(sample.scene())).contains("N0|", "N6|");
        assertThatThrownBy(sample::narrow).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).isEqualTo("names below the chart are shortened to the same letters"));
    }

    @Test
    @Timeout(20)
    void a_series_for_each_of_many_rows_is_refused_in_a_moment() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("id", Type.INTEGER).column("y", Type.INTEGER)
                .x("x").y("y").series("id");
        for (long i = 0; i < ChartRenderer.MOST_ROWS; i++) {
            sample.row(i, i, 1L);
        }
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).contains("20000 series").contains("at most 8"));
    }

    @Test
    void more_names_than_fit_below_a_line_are_refused() {
        for (ChartType type : List.of(ChartType.LINE, ChartType.AREA)) {
            Sample sample = Sample.of(type).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y");
            for (int i = 0; i < 12; i++) {
                sample.row("City " + i, (long) i);
            }
            assertThat(TextBoxes.all(sample.scene())).as("%s", type).contains("City 11");
            assertThatThrownBy(sample::narrow).as("a phone shows the wide picture").isInstanceOf(ReportException.class);
            for (int i = 12; i < 3000; i++) {
                sample.row("City " + i, (long) i);
            }
            assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                    assertThat(e.diagnostics().getFirst().message()).contains("3000 names don't fit"));
        }
    }

    @Test
    void a_row_without_a_time_is_refused() {
        Sample sample = Sample.of(ChartType.LINE).column("d", Type.DATE).column("y", Type.INTEGER).x("d").y("y")
                .row(LocalDate.of(2024, 1, 1), 1L).row(null, 2L);
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("WHERE d IS NOT NULL"));
        Sample infinite = Sample.of(ChartType.LINE).column("d", Type.DATE).column("y", Type.INTEGER).x("d").y("y")
                .row(LocalDate.of(2024, 1, 1), 1L).row("infinity", 2L);
        assertThatThrownBy(infinite::scene).isInstanceOf(ReportException.class);
    }

    @Test
    void twenty_thousand_points_are_drawn_in_a_moment() {
        Sample sample = Samples.halfHours(ChartRenderer.MOST_ROWS);
        Figure figure = sample.figure();
        sample.scene();
        long start = System.nanoTime();
        Raster.png(Drawings.of(ChartType.LINE).draw(figure), Mode.LIGHT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(20)
    void odd_numbers_and_texts_are_drawn() {
        for (double[] values : List.of(new double[] {0}, new double[] {1e-300, 2e-300}, new double[] {1e300, -1e300},
                new double[] {Double.MIN_VALUE, 0}, new double[] {1e15, 1e15 + 1}, new double[] {5, 5, 5},
                new double[] {-1e-9, -3e-9}, new double[] {Double.MAX_VALUE, 1}, new double[] {1, Double.NaN})) {
            for (ChartType type : List.of(ChartType.LINE, ChartType.AREA, ChartType.BAR, ChartType.HBAR)) {
                assertThat(Raster.png(Samples.numbers(type, values).labels().scene(), Mode.LIGHT)).isNotEmpty();
            }
        }
        for (String name : List.of("", " ", "a\nb\tc\u0000d", "\u202Ereversed", "x".repeat(80))) {
            for (ChartType type : List.of(ChartType.LINE, ChartType.HBAR, ChartType.DONUT, ChartType.FUNNEL)) {
                Sample sample = Sample.of(type).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y")
                        .row(name, 3L).row("other", 2L);
                assertThat(Raster.png(sample.scene(), Mode.LIGHT)).isNotEmpty();
            }
        }
    }

    @Test
    void an_area_reaches_down_to_zero_and_parts_of_a_stack_lie_on_one_another() {
        Sample sample = Sample.of(ChartType.AREA).column("x", Type.INTEGER).column("a", Type.INTEGER).column("b", Type.INTEGER)
                .x("x").y("a", "b").stack(Stack.SUM).row(1L, 10L, 30L).row(2L, 10L, 30L).row(3L, 10L, 30L);
        Scene scene = sample.scene();
        var pixels = new Pixels(scene);
        double x = xOf(scene, "2") + 20;
        int first = pixels.inColumn(x, FIRST);
        int second = pixels.inColumn(x, Theme.series(1).light());
        assertThat((double) second / first).isBetween(2.8, 3.2);
    }

    @Test
    void a_stack_of_areas_refuses_negative_values() {
        Sample sample = Sample.of(ChartType.AREA).column("x", Type.INTEGER).column("a", Type.INTEGER).column("b", Type.INTEGER)
                .x("x").y("a", "b").stack(Stack.SUM).row(1L, 10L, -30L);
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("stack: false"));
    }

    @Test
    void no_rows_make_a_frame_that_says_so() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y");
        assertThat(TextBoxes.all(sample.scene())).containsExactly("No data");
        assertThat(TextBoxes.all(sample.in(Locale.FRENCH).scene())).containsExactly("Aucune donnée");
        assertThat(TextBoxes.all(sample.row(1L, null).scene())).containsExactly("Aucune donnée");
    }


    private static double xOf(Scene scene, String tick) {
        return scene.texts().stream().filter(t -> t.text().equals(tick) && t.baseline() > scene.height() * 0.8)
                .findFirst().orElseThrow().x();
    }
}
