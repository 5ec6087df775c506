package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Trend;
import casebook.notebook.ChartRows;
import casebook.notebook.ChartRows.Sort;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charts between two axes with what an author can set over them, and small multiples. */
final class CartesianSamples {
    private static final List<String> CITIES = List.of("Paris", "Lyon", "Marseille", "Bordeaux", "Lille", "Nantes");

    private CartesianSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("step", Samples.months(ChartType.STEP, 14, "Conversations").labels().titles(null, "Conversations", null));
        all.put("step, three", Samples.months(ChartType.STEP, 24, "One", "Two", "Three"));
        all.put("lollipop", Samples.names(ChartType.LOLLIPOP, 12, 9, 7.5, -3, 2).labels());
        all.put("lollipop, pairs", Samples.months(ChartType.LOLLIPOP, 12, "Students", "Professionals"));
        all.put("line, over and under", Samples.months(ChartType.LINE, 30, "Conversations").labels()
                .titles(null, "Conversations", null).marks(Over.it().line(Axis.Y, "250", "Target of 250 conversations")
                        .line(Axis.X, "2024-01-15", "New matching").band(Axis.X, "2023-07", "2023-08", "Summer")
                        .note("2022-11", null, null, "Autumn campaign in eleven schools of the west").note("2024-08", null, null, "Holidays")
                        .trend(Trend.LINEAR).marks()));
        all.put("line, trend", Samples.months(ChartType.LINE, 30, "Students", "Professionals").marks(Over.it().trend(Trend.LOESS).marks()));
        all.put("line, bands of values", Samples.numbers(ChartType.LINE, 4, 6, 5, 8, 7, 9).marks(Over.it()
                .band(Axis.Y, "5", "7", "Normal").line(Axis.X, "3.5", "Change").marks()).titles("Week", "Value", null));
        all.put("line, intervals", intervals(ChartType.LINE, 12));
        all.put("line, far from zero", Samples.numbers(ChartType.LINE, 980, 1003, 995, 1010, 1001).labels());
        all.put("line, highlighted of twelve", cities(ChartType.LINE, 12).rows(Over.highlighted("City 3", "City 7")));
        all.put("line, others", cities(ChartType.LINE, 12).rows(Over.limited(3)));
        all.put("bar, over and under", Samples.names(ChartType.BAR, 12, 9, 7.5, 3, 2).labels().marks(Over.it()
                .line(Axis.Y, "8", "Average of all regions").note("Name 4", null, null, "Half of what it was in the year before")
                .marks()));
        all.put("bar, months over and under", Samples.months(ChartType.BAR, 20, "Conversations").marks(Over.it()
                .band(Axis.X, "2023-07", "2023-08", "Summer").line(Axis.X, "2024-01", "New matching").trend(Trend.LINEAR).marks()));
        all.put("bar, intervals", intervals(ChartType.BAR, 5).labels());
        all.put("bar, highlighted", Samples.names(ChartType.BAR, 12, 9, 7.5, 3, 2).labels().rows(Over.highlighted("Name 3")));
        all.put("bar, stacked and highlighted", Samples.months(ChartType.BAR, 12, "One", "Two", "Three").stack(Stack.SUM)
                .rows(Over.highlighted("Two")));
        all.put("hbar, over and under", Samples.schools().labels().marks(Over.it().line(Axis.Y, "100", "Enough for a class")
                .band(Axis.X, "Lycée Henri-IV", "INSA Lyon", "Second wave").note("ESCP", null, null, "Joined in March").marks()));
        all.put("hbar, others", Samples.schools().labels().rows(new ChartRows(Optional.of(Sort.ASCENDING), Optional.of(5),
                Optional.empty(), List.of())));
        all.put("hbar, intervals", intervals(ChartType.HBAR, 6).labels());
        all.put("area, over and under", Samples.months(ChartType.AREA, 30, "Students", "Professionals").stack(Stack.SUM)
                .marks(Over.it().line(Axis.Y, "500", "Capacity").note("2023-11", null, "Professionals", "Fair").marks()));
        all.put("line, small", cities(ChartType.LINE, 6).show(Channel.SERIES).show(Channel.FACET, "City")
                .titles(null, "Registered users", null).marks(Over.it().line(Axis.Y, "30", "Target").marks()));
        all.put("bar, small", cities(ChartType.BAR, 4).show(Channel.SERIES).show(Channel.FACET, "City").in(Locale.FRENCH));
        all.put("bar, small and stacked", facets(ChartType.BAR).stack(Stack.SUM));
        all.put("hbar, small", facets(ChartType.HBAR));
        all.put("hbar, small with labels", facets(ChartType.HBAR).labels());
        all.put("area, small", cities(ChartType.AREA, 5).show(Channel.SERIES).show(Channel.FACET, "City"));
        all.put("lollipop, small", facets(ChartType.LOLLIPOP));
        all.put("step, small", cities(ChartType.STEP, 3).show(Channel.SERIES).show(Channel.FACET, "City"));
        return all;
    }

    private static Sample intervals(ChartType type, int count) {
        Sample sample = Sample.of(type).column("Group", type == ChartType.LINE ? Type.DATE : Type.TEXT).column("Mean", Type.DOUBLE)
                .column("From", Type.DOUBLE).column("To", Type.DOUBLE).x("Group").y("Mean").show(Channel.LOW, "From").show(Channel.HIGH, "To");
        for (int i = 0; i < count; i++) {
            double mean = 20 + i * 3 % 7;
            Object place = type == ChartType.LINE ? LocalDate.of(2024, 1 + i, 1) : (Object) ("Group " + (i + 1));
            sample.row(place, mean, mean - 2 - i * .3, mean + 2.5 + i * .2);
        }
        return sample;
    }

    /** Monthly numbers of some cities. */
    static Sample cities(ChartType type, int count) {
        Sample sample = Sample.of(type).column("Month", Type.DATE).column("City", Type.TEXT).column("Users", Type.INTEGER)
                .x("Month").y("Users").series("City").format("Month", "month");
        for (int city = 0; city < count; city++) {
            for (int month = 0; month < 18; month++) {
                sample.row(LocalDate.of(2023, 1, 1).plusMonths(month), count > CITIES.size() ? "City " + (city + 1) : CITIES.get(city),
                        (long) (10 + city * 5 + month * (city % 3) + (month * 7 + city * 5) % 9));
            }
        }
        return sample;
    }

    private static Sample facets(ChartType type) {
        Sample sample = Sample.of(type).column("Field", Type.TEXT).column("City", Type.TEXT).column("Kind", Type.TEXT)
                .column("Users", Type.INTEGER).x("Field").y("Users").series("Kind").show(Channel.FACET, "City");
        for (int city = 0; city < 3; city++) {
            for (int field = 0; field < 4; field++) {
                for (int kind = 0; kind < 2; kind++) {
                    sample.row(List.of("Law", "Health", "Arts", "Sciences").get(field), CITIES.get(city), kind == 0 ? "Students" : "Mentors",
                            (long) (120 - city * 20 - field * 15 + kind * 11));
                }
            }
        }
        return sample;
    }
}
