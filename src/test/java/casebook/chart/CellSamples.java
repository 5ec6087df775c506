package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Heat maps, calendars and cohorts. */
final class CellSamples {
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private CellSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("heatmap, hours", hours());
        all.put("heatmap, values and gaps", regions().labels());
        all.put("heatmap, diverging", changes().labels().in(Locale.FRENCH));
        all.put("heatmap, long names", longNames());
        all.put("heatmap, one", cells().row("a", "b", 5.0));
        all.put("heatmap, all equal", cells().row("a", "b", 5.0).row("b", "b", 5.0).row("a", "c", 5.0).row("b", "c", 5.0).labels());
        all.put("heatmap, tiny and huge", cells().row("a", "b", 1e-9).row("b", "b", 1e15).row("a", "c", Double.POSITIVE_INFINITY).labels());
        all.put("heatmap, nothing", cells().row("a", "b", null));
        all.put("calendar, two years", days(500));
        all.put("calendar, French", days(200).in(Locale.FRENCH));
        all.put("calendar, one day", days(1));
        all.put("calendar, diverging", balance());
        all.put("cohort, counts", cohorts(12, false).titles("Months since registration", null, null));
        all.put("cohort, shares", cohorts(6, true).in(Locale.FRENCH));
        all.put("cohort, many", cohorts(30, false));
        return all;
    }

    private static Sample calendar() {
        return Sample.of(ChartType.CALENDAR).column("day", Type.DATE).column("orders", Type.INTEGER).x("day").show(Channel.VALUE, "orders");
    }

    private static Sample days(int count) {
        Sample sample = calendar();
        for (int i = 0; i < count; i++) {
            if (i % 41 != 17) {
                sample.row(LocalDate.of(2023, 3, 9).plusDays(i), i % 97 == 5 ? null : (Object) (long) (40 + 30 * Math.sin(i / 40.0) - (i % 7 > 4 ? 25 : 0)));
            }
        }
        return sample;
    }

    private static Sample balance() {
        Sample sample = calendar();
        for (int i = 0; i < 366; i++) {
            sample.row(LocalDate.of(2024, 1, 1).plusDays(i), Math.round(60 * Math.sin(i / 30.0)));
        }
        return sample;
    }

    private static Sample cohorts(int count, boolean shares) {
        Sample sample = Sample.of(ChartType.COHORT).column("months", Type.INTEGER).column("registered", Type.DATE).column("active", shares ? Type.DOUBLE : Type.INTEGER)
                .x("months").y("registered").show(Channel.VALUE, "active").format("registered", "month");
        for (int c = 0; c < count; c++) {
            long size = 200 + c * 37 % 150;
            for (int m = 0; m < count - c; m++) {
                double left = m == 0 ? 1 : .5 * Math.exp(-m * .15) + c * .005;
                if (c != 2 || m != 3) {
                    sample.row((long) m, LocalDate.of(2023, 1, 1).plusMonths(c), shares ? (Object) left : (Object) Math.round(left * size));
                }
            }
        }
        return sample;
    }

    private static Sample cells() {
        return Sample.of(ChartType.HEATMAP).column("x", Type.TEXT).column("y", Type.TEXT).column("v", Type.DOUBLE)
                .x("x").y("y").show(Channel.VALUE, "v");
    }

    static Sample hours() {
        Sample sample = Sample.of(ChartType.HEATMAP).column("Hour", Type.INTEGER).column("Weekday", Type.TEXT)
                .column("conversations", Type.INTEGER).x("Hour").y("Weekday").show(Channel.VALUE, "conversations")
                .titles("Hour of the day", null, null);
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                double busy = Math.exp(-Math.pow((hour - 14) / 5.0, 2)) * (day > 4 ? 40 : 120) + (hour * 7 + day * 3) % 5;
                sample.row((long) hour, DAYS.get(day), Math.round(busy));
            }
        }
        return sample;
    }

    private static Sample regions() {
        Sample sample = Sample.of(ChartType.HEATMAP).column("Month", Type.DATE).column("Region", Type.TEXT).column("rate", Type.DOUBLE)
                .x("Month").y("Region").show(Channel.VALUE, "rate").format("rate", "pct0");
        List<String> regions = List.of("Île-de-France", "Bretagne", "Occitanie", "Provence-Alpes-Côte d’Azur", "Grand Est");
        for (int r = 0; r < regions.size(); r++) {
            for (int m = 0; m < 12; m++) {
                if (r != 2 || m != 4) {
                    sample.row(LocalDate.of(2024, 1, 1).plusMonths(m), regions.get(r), r == 3 && m > 9 ? null : (Object) (.1 + .06 * ((r * 5 + m * 3) % 11)));
                }
            }
        }
        return sample;
    }

    private static Sample changes() {
        Sample sample = Sample.of(ChartType.HEATMAP).column("Année", Type.INTEGER).column("Filière", Type.TEXT).column("évolution", Type.DOUBLE)
                .x("Année").y("Filière").show(Channel.VALUE, "évolution").format("évolution", "pct0");
        List<String> names = List.of("Ingénierie", "Droit", "Santé", "Commerce");
        for (int r = 0; r < names.size(); r++) {
            for (int year = 0; year < 8; year++) {
                sample.row(2017L + year, names.get(r), .12 * Math.sin(r * 2 + year * 1.1) + .02);
            }
        }
        return sample;
    }

    private static Sample longNames() {
        Sample sample = cells();
        for (int i = 0; i < 5; i++) {
            sample.row("x" + i, Samples.EIGHTY_LETTERS, i * 3.0).row("x" + i, "Lycée", 2.0 + i).row("x" + i, "École de commerce et de gestion", -1.0);
        }
        return sample;
    }
}
