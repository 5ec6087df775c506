package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Trend;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.ChartType;
import casebook.notebook.Name;
import casebook.result.Formats;
import casebook.result.Type;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final Color TEXT = Theme.TEXT.light();

    @Test
    void the_value_axis_reaches_as_far_as_a_line() {
        Sample sample = Samples.names(ChartType.BAR, 1, 2).marks(Over.it().line(Axis.Y, "10", "Target").marks());
        assertThat(TextBoxes.all(sample.scene())).contains("10", "Target");
    }

    @Test
    void a_line_stands_upright_where_bars_lie() {
        Scene scene = Samples.names(ChartType.HBAR, 1, 4).marks(Over.it().line(Axis.Y, "2", null).marks()).scene();
        var pixels = new Pixels(scene);
        double x = text(scene, "2").x();
        assertThat(pixels.inColumn(x, TEXT)).isGreaterThan(scene.height() / 2);
    }

    @Test
    void a_line_at_a_time_stands_where_that_time_is() {
        Sample months = Samples.months(ChartType.LINE, 4, "Users").marks(Over.it().line(Axis.X, "2022-11", null).marks());
        Scene line = months.scene();
        assertThat(new Pixels(line).inColumn(text(line, "Nov").x(), TEXT)).isGreaterThan(100);
        Scene between = Samples.months(ChartType.LINE, 4, "Users").marks(Over.it().line(Axis.X, "2022-11-16", null).marks()).scene();
        double middle = (text(between, "Nov").x() + text(between, "Dec").x()) / 2;
        assertThat(new Pixels(between).inColumn(middle, TEXT)).isGreaterThan(100);
    }

    @Test
    void between_bars_a_month_begins_before_its_bar() {
        Scene bars = Samples.months(ChartType.BAR, 4, "Users").marks(Over.it().line(Axis.X, "2022-11", null).marks()).scene();
        double edge = (text(bars, "Oct").x() + text(bars, "Nov").x()) / 2;
        assertThat(new Pixels(bars).inColumn(edge, TEXT)).isGreaterThan(100);
    }

    @Test
    void a_band_takes_its_ends_whole() {
        PlaceScale scale = months(ChartType.BAR);
        double[] band = scale.between(name("2022-10"), name("2022-11"));
        assertThat(band[0]).isCloseTo(scale.centre().applyAsDouble(1) - scale.slot() / 2, within(0.01));
        assertThat(band[1]).isCloseTo(scale.centre().applyAsDouble(2) + scale.slot() / 2, within(0.01));
        assertThat(scale.between(name("2022"), name("2022"))[1]).isCloseTo(scale.high(), within(1.0));
    }

    @Test
    void what_is_not_there_is_named_with_what_is() {
        assertThat(refusal(Samples.months(ChartType.LINE, 4, "Users").marks(Over.it().line(Axis.X, "2026-01", "x").marks())))
                .isEqualTo("`2026-01` lies outside of the chart / it shows Sep 2022 to Dec 2022");
        assertThat(refusal(Samples.months(ChartType.LINE, 4, "Users").marks(Over.it().line(Axis.X, "soon", "x").marks())))
                .isEqualTo("`soon` is no time on an axis of times / write `2024`, `2024-09`, `2024-09-15` or `2024-09-15 08:30`");
        assertThat(refusal(Samples.months(ChartType.LINE, 4, "Users").marks(Over.it().note("2022-11-10", null, null, "x").marks())))
                .isEqualTo("the chart has no place `2022-11-10` / the nearest is Nov 2022");
        assertThat(refusal(Samples.names(ChartType.BAR, 1, 2).marks(Over.it().note("Name 3", null, null, "x").marks())))
                .isEqualTo("the chart has no place `Name 3` / did you mean `Name 1`?");
        assertThat(refusal(Samples.names(ChartType.BAR, 1, 2).marks(Over.it().line(Axis.Y, "half", "x").marks())))
                .startsWith("`half` is no number on an axis of numbers");
        assertThat(refusal(Samples.months(ChartType.LINE, 4, "Users", "Guests").marks(Over.it().note("2022-11", null, null, "x").marks())))
                .startsWith("the chart has several series / say which one the note is about: `series: Users`");
        assertThat(refusal(Samples.months(ChartType.LINE, 4, "Users", "Guests").marks(Over.it().note("2022-11", null, "Guest", "x").marks())))
                .isEqualTo("the chart has no series `Guest` / did you mean `Guests`?");
        assertThat(refusal(Samples.numbers(ChartType.LINE, 1, Double.NaN, 3).marks(Over.it().note("2", null, null, "x").marks())))
                .startsWith("there is no value at `2`");
    }

    @Test
    void a_note_wraps_and_a_line_leads_to_its_point() {
        Scene scene = Samples.all().get("line, over and under").scene();
        assertThat(TextBoxes.all(scene)).contains("Autumn campaign in eleven", "schools of the west");
    }

    @Test
    void a_note_that_has_no_room_says_so() {
        assertThat(refusal(Samples.names(ChartType.BAR, 1, 2).marks(Over.it().note("Name 1", null, null, "word ".repeat(200)).marks())))
                .endsWith("shorten it, or give the chart more `height:`");
    }

    @Test
    void a_note_on_a_stack_stands_on_its_part() {
        Scene scene = Samples.months(ChartType.BAR, 4, "Users", "Guests").stack(Stack.SUM)
                .marks(Over.it().note("2022-11", null, "Guests", "Here").marks()).scene();
        assertThat(TextBoxes.all(scene)).contains("Here");
    }

    @Test
    void a_trend_is_named_and_told() {
        Sample sample = Samples.months(ChartType.LINE, 30, "Users").marks(Over.it().trend(Trend.LINEAR).line(Axis.Y, "200", "Target.").marks());
        assertThat(TextBoxes.all(sample.scene())).contains("Trend (least squares)");
        assertThat(Drawings.describe(sample.figure())).endsWith("Trend (least squares) of Users: rising. Line at 200: Target.");
        assertThat(Drawings.describe(sample.in(Locale.FRENCH).figure())).endsWith("Tendance (moindres carrés) de Users : en hausse. Ligne à 200 : Target.");
        assertThat(check(Samples.names(ChartType.BAR, 1, 2, 3).marks(Over.it().trend(Trend.LOESS).marks())))
                .containsExactly("a trend runs along times or numbers, and `x` is TEXT");
    }

    @Test
    void intervals_reach_over_the_axis_and_have_two_ends() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("y", Type.INTEGER).column("a", Type.INTEGER)
                .column("b", Type.INTEGER).x("x").y("y").show(Channel.LOW, "a").show(Channel.HIGH, "b").row("one", 5L, 1L, 40L);
        assertThat(TextBoxes.all(sample.scene())).contains("40");
        assertThat(sample.scene().spots().getFirst().facts().getFirst().value()).isEqualTo("5 (1 – 40)");
        assertThat(refusal(sample.row("two", 5L, 9L, 3L))).startsWith("`a` is larger than `b` in a row / exchange them");
        assertThat(check(Samples.names(ChartType.BAR, 1, 2).show(Channel.LOW, "y"))).containsExactly("an interval has two ends");
    }

    @Test
    void an_axis_that_begins_above_zero_is_torn_off_and_one_of_bars_never_is() {
        assertThat(new Pixels(Samples.numbers(ChartType.LINE, 980, 1003).scene()).count(Theme.AXIS.light())).isPositive();
        assertThat(TextBoxes.all(Samples.numbers(ChartType.LINE, 980, 1003).scene())).doesNotContain("0");
        assertThat(TextBoxes.all(Samples.numbers(ChartType.LINE, 980, 1003).marks(Over.it().line(Axis.Y, "0", null).marks()).scene())).contains("0");
        for (ChartType type : List.of(ChartType.BAR, ChartType.HBAR, ChartType.LOLLIPOP, ChartType.AREA)) {
            assertThat(TextBoxes.all(Samples.numbers(type, 980, 1003).scene())).as("%s", type).contains("0");
        }
    }

    private static PlaceScale months(ChartType type) {
        Sample sample = Samples.months(type, 4, "Users");
        Figure figure = sample.figure();
        return (PlaceScale) Upright.of(figure, GridReader.read(figure, false), Legend.Sample.SURFACE).plane().x();
    }

    private static Name name(String text) {
        return new Name(text, new Source("test.md", "test").whole());
    }

    private static Mark.Text text(Scene scene, String text) {
        return scene.texts().stream().filter(some -> some.text().equals(text)).findFirst().orElseThrow();
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

    private static List<String> check(Sample sample) {
        return new ChartRenderer(new Formats(Locale.ENGLISH, Map.of())).check(sample.spec(), sample.table().columns()).stream()
                .map(Diagnostic::message).toList();
    }
}
