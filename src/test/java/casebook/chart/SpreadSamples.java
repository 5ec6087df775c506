package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Histograms, boxes and candles. */
final class SpreadSamples {
    private SpreadSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("histogram", minutes(2_000));
        all.put("histogram, few bins", minutes(2_000).bins(6).in(Locale.FRENCH));
        all.put("histogram, many bins", minutes(2_000).bins(200));
        all.put("histogram, whole numbers", ages());
        all.put("histogram, one value", values(Type.DOUBLE, 3.7));
        all.put("histogram, all equal", values(Type.INTEGER, 4L, 4L, 4L));
        all.put("histogram, zeros", values(Type.DOUBLE, 0.0, 0.0));
        all.put("histogram, tiny", values(Type.DOUBLE, 1e-9, 2e-9, 2.5e-9, null, Double.NaN));
        all.put("histogram, huge", values(Type.DOUBLE, -1e15, 3e15, 2e15, Double.POSITIVE_INFINITY));
        all.put("histogram, nothing", values(Type.DOUBLE, null, Double.NaN));
        all.put("box", boxes(List.of("Engineering", "Law", "Health", "Arts"), 120));
        all.put("box, long names", boxes(List.of(Samples.EIGHTY_LETTERS, "Law", "École de commerce"), 40).in(Locale.FRENCH));
        all.put("box, one value", boxes(List.of("Only"), 1));
        all.put("box, tiny and huge", Sample.of(ChartType.BOX).column("x", Type.INTEGER).column("y", Type.DOUBLE).x("x").y("y")
                .row(1L, 1e-9).row(1L, 2e-9).row(2L, 1e15).row(2L, -1e15).row(2L, Double.NaN).row(3L, null));
        all.put("ohlc", prices(60));
        all.put("ohlc, a year", prices(250).in(Locale.FRENCH));
        all.put("ohlc, one", prices(1));
        return all;
    }

    private static Sample values(Type type, Object... values) {
        Sample sample = Sample.of(ChartType.HISTOGRAM).column("value", type).x("value");
        for (Object value : values) {
            sample.row(value);
        }
        return sample;
    }

    private static Sample minutes(int count) {
        Sample sample = Sample.of(ChartType.HISTOGRAM).column("minutes", Type.DOUBLE).x("minutes");
        var random = new Random(5);
        for (int i = 0; i < count; i++) {
            sample.row(Math.exp(random.nextGaussian() * .5 + 3));
        }
        return sample;
    }

    private static Sample ages() {
        Sample sample = Sample.of(ChartType.HISTOGRAM).column("age", Type.INTEGER).x("age");
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            sample.row((long) (17 + Math.abs(random.nextGaussian() * 5)));
        }
        return sample;
    }

    private static Sample boxes(List<String> names, int count) {
        Sample sample = Sample.of(ChartType.BOX).column("speciality", Type.TEXT).column("days until the answer", Type.DOUBLE)
                .x("speciality").y("days until the answer");
        var random = new Random(9);
        for (String name : names) {
            for (int i = 0; i < count; i++) {
                sample.row(name, Math.exp(random.nextGaussian() * .6 + 1 + name.length() % 5 * .2));
            }
        }
        return sample;
    }

    private static Sample prices(int count) {
        Sample sample = Sample.of(ChartType.OHLC).column("day", Type.DATE).column("open", Type.DOUBLE).column("high", Type.DOUBLE)
                .column("low", Type.DOUBLE).column("close", Type.DOUBLE).x("day").show(Channel.OPEN, "open").show(Channel.HIGH, "high")
                .show(Channel.LOW, "low").show(Channel.CLOSE, "close");
        var random = new Random(4);
        double price = 100;
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < count; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                double close = price + random.nextGaussian() * 2;
                sample.row(day, price, Math.max(price, close) + random.nextDouble() * 2, Math.min(price, close) - random.nextDouble() * 2, close);
                price = close;
                i++;
            }
        }
        return sample;
    }
}
