package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Trend;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Points and bubbles, few and many, ordinary and odd. */
final class PointSamples {
    private static final List<String> COUNTRIES = List.of("China", "India", "United States", "Indonesia", "Brazil", "Nigeria",
            "Japan", "Germany", "France", "Norway", "Qatar", "Switzerland", "Ethiopia", "Kenya", "Viet Nam", "Mexico");
    private static final double[] INCOME = {18.2, 7.1, 65, 12.5, 15.6, 5.2, 42, 55, 47, 78, 93, 72, 2.4, 4.9, 11.4, 20.3};
    private static final double[] LIFE = {77.9, 70.9, 77.2, 71, 75.3, 54, 84.6, 81.2, 82.5, 83.2, 80, 83.9, 66.2, 62.1, 74.6, 74.8};
    private static final long[] PEOPLE = {1412_000_000L, 1417_000_000L, 333_000_000L, 275_000_000L, 215_000_000L, 218_000_000L,
        125_000_000L, 83_000_000L, 67_000_000L, 5_400_000L, 2_700_000L, 8_700_000L, 123_000_000L, 54_000_000L, 98_000_000L, 127_000_000L};

    private PointSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("scatter, names", countries(ChartType.SCATTER).show(Channel.LABEL, "Country"));
        all.put("scatter, two series", cloud(300).series("Kind").titles("Minutes waited", "Rating", null));
        all.put("scatter, French", countries(ChartType.SCATTER).show(Channel.LABEL, "Country").in(Locale.FRENCH));
        all.put("scatter, trend", cloud(300).marks(new ChartMarks(List.of(), List.of(), Optional.of(Trend.LINEAR))));
        all.put("scatter, trend of two", cloud(300).series("Kind").in(Locale.FRENCH)
                .marks(new ChartMarks(List.of(), List.of(), Optional.of(Trend.LOESS))));
        all.put("scatter, density", cloud(6_000));
        all.put("scatter, small charts", cloud(300).show(Channel.FACET, "Kind"));
        all.put("scatter, times", times());
        all.put("scatter, thousands", cloud(3_000));
        all.put("scatter, one point", Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE).x("x").y("y").row(3.0, 4.0));
        all.put("scatter, all equal", equal());
        all.put("scatter, tiny and huge", extremes());
        all.put("scatter, long names", longNames());
        all.put("scatter, nothing", Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE).x("x").y("y")
                .row(1.0, null).row(2.0, Double.NaN));
        all.put("bubble", countries(ChartType.BUBBLE).show(Channel.SIZE, "Population").show(Channel.LABEL, "Country")
                        .series("Region"));
        all.put("bubble, zero and one size", Sample.of(ChartType.BUBBLE).column("x", Type.DOUBLE).column("y", Type.DOUBLE)
                .column("n", Type.INTEGER).x("x").y("y").show(Channel.SIZE, "n").row(1.0, 2.0, 0L).row(-3.0, 4.0, 1L));
        return all;
    }

    private static Sample countries(ChartType type) {
        Sample sample = Sample.of(type).column("Country", Type.TEXT).column("Region", Type.TEXT)
                .column("Income per person, thousand $", Type.DOUBLE).column("Life expectancy, years", Type.DOUBLE)
                .column("Population", Type.INTEGER).x("Income per person, thousand $").y("Life expectancy, years");
        for (int i = 0; i < COUNTRIES.size(); i++) {
            sample.row(COUNTRIES.get(i), i % 3 == 0 ? "Asia" : i % 3 == 1 ? "Africa" : "Others", INCOME[i], LIFE[i], PEOPLE[i]);
        }
        return sample;
    }

    static Sample cloud(int count) {
        Sample sample = Sample.of(ChartType.SCATTER).column("waited", Type.DOUBLE).column("rating", Type.DOUBLE).column("Kind", Type.TEXT)
                .x("waited").y("rating");
        var random = new Random(3);
        for (int i = 0; i < count; i++) {
            double x = Math.abs(random.nextGaussian() * 20 + 30);
            sample.row(x, 90 - x * .8 + random.nextGaussian() * 9, i % 3 == 0 ? "Professionals" : "Students");
        }
        return sample;
    }

    private static Sample times() {
        Sample sample = Sample.of(ChartType.SCATTER).column("day", Type.DATE).column("degrees", Type.DOUBLE).x("day").y("degrees").in(Locale.FRENCH);
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            sample.row(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)), random.nextGaussian() * 8);
        }
        return sample;
    }

    private static Sample equal() {
        Sample sample = Sample.of(ChartType.SCATTER).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y");
        for (int i = 0; i < 5; i++) {
            sample.row(7L, -3L);
        }
        return sample;
    }

    private static Sample extremes() {
        return Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE).x("x").y("y")
                .row(1e-9, 1e15).row(2e-9, -1e15).row(3.5e-9, 4e14).row(3e-9, Double.POSITIVE_INFINITY).row(null, null);
    }

    private static Sample longNames() {
        return Sample.of(ChartType.SCATTER).column(Samples.EIGHTY_LETTERS, Type.DOUBLE).column("y", Type.DOUBLE).column("n", Type.TEXT)
                .x(Samples.EIGHTY_LETTERS).y("y").show(Channel.LABEL, "n")
                .row(1.0, 2.0, Samples.EIGHTY_LETTERS).row(1.1, 2.1, Samples.EIGHTY_LETTERS).row(9.0, 2.0, Samples.EIGHTY_LETTERS)
                .row(9.0, 1.0, null);
    }
}
