package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Reduced.Spread;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histograms, boxes and candles. */
class SpreadsTest {
    @Test
    void a_histogram_counts_from_zero() {
        Sample sample = Sample.of(ChartType.HISTOGRAM).column("v", Type.INTEGER).x("v").row(1L).row(1L).row(2L).row(3L).row((Object) null);
        Scene scene = sample.scene();
        assertThat(scene.spots()).extracting(spot -> spot.name() + ": " + spot.facts().getFirst().value()).containsExactly("1: 2", "2: 1", "3: 1");
        assertThat(TextBoxes.all(scene)).contains("0", "Count", "V");
        double bottom = scene.spots().getFirst().box().bottom();
        assertThat(bottom - scene.spots().get(0).box().top()).isEqualTo(2 * (bottom - scene.spots().get(1).box().top()));
        assertThat(Drawings.of(ChartType.HISTOGRAM).describe(sample.figure())).endsWith("Without data: 1.");
    }

    /** R-7 of the numbers 1 to 9 and an outlier, as R's {@code quantile} and {@code boxplot.stats} rules give them. */
    @Test
    void quartiles_are_those_of_the_stated_method() {
        Spread spread = Quartiles.of("g", new double[] {9, 1, 8, 2, 7, 3, 6, 4, 5, 40});
        assertThat(List.of(spread.q1(), spread.median(), spread.q3())).containsExactly(3.25, 5.5, 7.75);
        assertThat(List.of(spread.low(), spread.high())).containsExactly(1.0, 9.0);
        assertThat(spread.outliers()).containsExactly(40.0);
        Spread one = Quartiles.of("g", new double[] {7});
        assertThat(List.of(one.low(), one.q1(), one.median(), one.q3(), one.high())).containsOnly(7.0);
    }

    @Test
    void a_box_tells_its_numbers() {
        Spot box = Samples.all().get("box").scene().spots().getFirst();
        assertThat(box.name()).isEqualTo("Engineering");
        assertThat(box.facts()).extracting(Spot.Fact::label).containsExactly("Median", "Middle half", "Whiskers", "Outliers", "n");
    }

    @Test
    void too_many_groups_are_refused_with_a_way_out() {
        Sample many = Sample.of(ChartType.BOX).column("x", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y");
        IntStream.range(0, 200).forEach(i -> many.row("A group with a name, " + i, i * 1.0));
        assertThatThrownBy(many::scene).isInstanceOfSatisfying(ReportException.class, e -> {
            assertThat(e.diagnostics().getFirst().message()).isEqualTo("200 names don't fit below the chart");
            assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("put them together in SQL");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SCATTER", "BUBBLE", "HISTOGRAM", "BOX", "HEATMAP", "CALENDAR", "COHORT", "OHLC"})
    void no_rows_are_said_to_be_none(ChartType type) {
        Sample sample = Sample.of(type).column("c", type == ChartType.CALENDAR ? Type.DATE : Type.INTEGER).column("v", Type.DOUBLE);
        for (Channel channel : Channel.values()) {
            if (type.required().contains(channel.key())) {
                sample.show(channel, channel == Channel.X ? "c" : "v");
            }
        }
        assertThat(TextBoxes.all(sample.scene())).containsExactly("No data");
        assertThat(Drawings.of(type).describe(sample.figure())).endsWith(": no data.");
    }

    private static Sample prices() {
        return Sample.of(ChartType.OHLC).column("d", Type.DATE).column("o", Type.DOUBLE).column("h", Type.DOUBLE).column("l", Type.DOUBLE)
                .column("c", Type.DOUBLE).x("d").show(Channel.OPEN, "o").show(Channel.HIGH, "h").show(Channel.LOW, "l").show(Channel.CLOSE, "c");
    }

    @Test
    void a_rising_candle_is_hollow_and_a_falling_one_is_filled() {
        Scene scene = prices().row(LocalDate.of(2024, 1, 4), 10.0, 21.0, 9.0, 20.0).row(LocalDate.of(2024, 1, 5), 20.0, 21.0, 9.0, 10.0).scene();
        var pixels = new Pixels(scene);
        Box up = scene.spots().get(0).box();
        Box down = scene.spots().get(1).box();
        assertThat(pixels.at(up.middle(), up.centre() + 3)).isEqualTo(Theme.PAGE.light());
        assertThat(pixels.at(down.middle(), down.centre() + 3)).isEqualTo(Theme.series(1).light());
    }

    @Test
    void a_weekend_without_rows_is_no_gap_and_a_missing_day_is_one() {
        Sample week = prices();
        for (int day : new int[] {1, 2, 3, 4, 5, 8, 9, 11}) {
            week.row(LocalDate.of(2024, 1, day), 10.0, 12.0, 9.0, 11.0);
        }
        List<Double> at = week.scene().spots().stream().map(spot -> spot.box().middle()).toList();
        double step = at.get(1) - at.get(0);
        assertThat(at.get(5) - at.get(4)).as("Friday to Monday").isEqualTo(step);
        assertThat(at.get(7) - at.get(6)).as("over a missing Wednesday").isEqualTo(2 * step);
    }

    @Test
    void a_price_beyond_the_highest_is_refused() {
        assertThatThrownBy(() -> prices().row(LocalDate.of(2024, 1, 4), 10.0, 12.0, 9.0, 20.0).scene()).isInstanceOfSatisfying(ReportException.class,
                e -> assertThat(e.diagnostics()).extracting(Diagnostic::message)
                        .singleElement().asString().endsWith("a price lies beyond `high` or `low`"));
    }
}
