package casebook.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogAxisTest {
    private static final Formats FORMATS = new Formats(Locale.ENGLISH, Map.of());

    @Test
    void powersOfTenAreEquallyFarApart() {
        ValueAxis axis = axis(1, 1000, 6);
        assertEquals(1 / 3.0, axis.share(10), 1e-9);
        assertEquals(2 / 3.0, axis.share(100), 1e-9);
    }

    @Test
    void ticksAreOneTwoFiveWhereThereIsRoomAndPowersElse() {
        assertEquals(List.of("10", "20", "50", "100"), labels(axis(12, 90, 6)));
        assertEquals(List.of("1", "10", "100", "1,000", "10,000", "100,000"), labels(axis(1, 100_000, 6)));
        assertEquals(List.of("1", "100", "10,000", "1M"), labels(axis(1, 1_000_000, 2)));
    }

    @Test
    void endsAreRound() {
        ValueAxis axis = axis(13, 4_100, 6);
        assertEquals(10, axis.min(), 1e-9);
        assertEquals(5_000, axis.max(), 1e-9);
    }

    @Test
    void zeroAndLessIsRefused() {
        Sample sample = Samples.numbers(ChartType.LINE, 3, 0, 5).log(Axis.Y);
        String message = assertThrows(ReportException.class, () -> new LineDrawing(Course.STRAIGHT).draw(sample.figure()))
                .diagnostics().getFirst().message();
        assertEquals("`y` holds 0, which a logarithmic axis can't show", message);
    }

    @Test
    void datesHaveNoRatios() {
        Sample sample = Samples.months(ChartType.LINE, 5, "Orders").log(Axis.X);
        var found = new LineDrawing(Course.STRAIGHT).check(sample.spec(), sample.table().columns());
        assertEquals("`Month` is DATE; a logarithmic axis needs a number", found.getFirst().message());
    }

    @Test
    void descriptionSaysSo() {
        Sample sample = LogSamples.seconds(ChartType.LINE, 5).log(Axis.X, Axis.Y);
        assertTrue(new LineDrawing(Course.STRAIGHT).describe(sample.figure()).endsWith("Both axes are logarithmic."));
    }

    private static ValueAxis axis(double min, double max, int intervals) {
        return LogAxis.upward(new Range(min, max), intervals, new ValueText(FORMATS, Optional.empty(), false));
    }

    private static List<String> labels(ValueAxis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }
}
