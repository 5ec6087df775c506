package casebook.chart;

import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Charts of every type, ordinary ones and those with long names, many rows or odd values. */
final class Samples {
    static final String EIGHTY_LETTERS =
            "École nationale supérieure d’ingénieurs électriciens de Grenoble et de l’Isère r";
    private static final double[] SEASON = {.9, 1, .78, .34, .64, .6, .56, .38, .26, .16, .09, .13};
    private static final List<String> SCHOOLS = List.of("Université Paris-Panthéon-Assas", "Lycée Henri-IV", EIGHTY_LETTERS,
            "INSA Lyon", "Université de Bordeaux", "IUT de Béziers", "Sciences Po Rennes", "ESCP", "Université de Lille",
            "Centrale Nantes", "Lycée Masséna", "Université Côte d’Azur");
    private static final List<String> STEPS =
            List.of("Registered", "In conversation", "Appointment made", "Appointment held");

    private Samples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("bar, 30 months in pairs", months(ChartType.BAR, 30, "Conversations", "With an appointment")
                .titles(null, "Conversations", null));
        all.put("bar, stacked months", months(ChartType.BAR, 30, "Students", "Professionals").stack(Stack.SUM)
                .titles(null, "Nouveaux inscrits", null).in(Locale.FRENCH));
        all.put("bar, second axis", years().labels());
        all.put("bar, shares", shares());
        all.put("bar, negative stack", negativeStack());
        all.put("bar, percent", months(ChartType.BAR, 8, "One", "Two", "Three").stack(Stack.PERCENT).labels());
        all.put("bar, long names", longNames(ChartType.BAR).labels());
        all.put("bar, one", months(ChartType.BAR, 1, "Conversations").labels());
        all.put("hbar, labels", schools().labels().height(440));
        all.put("hbar, axis", schools().titles(null, "Registered students", null));
        all.put("hbar, pairs", industries().titles(null, "Share of all", null));
        all.put("hbar, pairs with labels", industries().labels().height(560));
        all.put("hbar, percent", specialities().stack(Stack.PERCENT).labels());
        all.put("hbar, negative", changes().labels());
        all.put("line, two with gaps", rates());
        all.put("line, numbers", retention());
        all.put("line, one with labels", months(ChartType.LINE, 30, "Conversations").labels()
                .titles(null, "Conversations par mois", null).in(Locale.FRENCH));
        all.put("line, second axis", months(ChartType.LINE, 18, "Conversations", "Appointments").y("Conversations")
                .y2("Appointments").titles(null, "Conversations", "Appointments"));
        all.put("line, eight", months(ChartType.LINE, 24, "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"));
        all.put("line, names", longNames(ChartType.LINE).labels());
        all.put("line, half-hours", halfHours(4000));
        all.put("line, tiny", numbers(ChartType.LINE, 1e-9, 3.5e-9, 2e-9).labels());
        all.put("line, huge", numbers(ChartType.LINE, 1e15, 3.5e15, -2e15).labels());
        all.put("line, zeros", numbers(ChartType.LINE, 0, 0, 0));
        all.put("line, one point", months(ChartType.LINE, 1, "Conversations").labels());
        all.put("area, stacked", months(ChartType.AREA, 30, "Students", "Professionals").stack(Stack.SUM)
                .titles(null, "Users", null));
        all.put("area, one", months(ChartType.AREA, 30, "Students").in(Locale.FRENCH));
        all.put("area, percent", months(ChartType.AREA, 30, "Students", "Professionals", "Schools").stack(Stack.PERCENT));
        all.put("area, over one another", months(ChartType.AREA, 30, "Students", "Professionals"));
        all.put("area, one point", months(ChartType.AREA, 1, "Conversations").stack(Stack.SUM));
        all.put("donut", kinds().labels());
        all.put("donut, two", Sample.of(ChartType.DONUT).column("Kind", Type.TEXT).column("Share", Type.DOUBLE).x("Kind").y("Share")
                .format("Share", "pct0").row("Étudiants", .8).row("Professionnels", .2).in(Locale.FRENCH));
        all.put("funnel", funnel(false));
        all.put("funnel, two", funnel(true).in(Locale.FRENCH));
        all.put("sankey", channels());
        all.put("sankey, values", channels().labels().height(520));
        all.put("sankey, a flow skips a layer", energy().labels());
        all.putAll(CartesianSamples.all());
        all.putAll(PartSamples.all());
        all.putAll(PointSamples.all());
        all.putAll(LogSamples.all());
        all.putAll(CellSamples.all());
        all.putAll(SpreadSamples.all());
        all.put("nothing", Sample.of(ChartType.BAR).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y"));
        return all;
    }

    /** Monthly counts from September 2022; the first column is the largest. */
    static Sample months(ChartType type, int count, String... columns) {
        Sample sample = Sample.of(type).column("Month", Type.DATE).x("Month").y(columns).format("Month", "month");
        for (String column : columns) {
            sample.column(column, Type.INTEGER);
        }
        for (int i = 0; i < count; i++) {
            Object[] row = new Object[columns.length + 1];
            row[0] = LocalDate.of(2022, 9, 1).plusMonths(i);
            for (int c = 0; c < columns.length; c++) {
                row[c + 1] = Math.round((200 + i * 6 + (i * 37 % 11) * 8) * SEASON[i % 12] * (c == 0 ? 1 : .5 / c));
            }
            sample.row(row);
        }
        return sample;
    }

    static Sample numbers(ChartType type, double... values) {
        Sample sample = Sample.of(type).column("x", Type.INTEGER).column("y", Type.DOUBLE).x("x").y("y");
        for (int i = 0; i < values.length; i++) {
            sample.row(i + 1L, values[i]);
        }
        return sample;
    }

    static Sample names(ChartType type, double... values) {
        Sample sample = Sample.of(type).column("x", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y");
        for (int i = 0; i < values.length; i++) {
            sample.row("Name " + (i + 1), values[i]);
        }
        return sample;
    }

    private static Sample years() {
        return Sample.of(ChartType.BAR).column("School year", Type.TEXT).column("Conversations", Type.INTEGER)
                .column("With an appointment", Type.INTEGER).column("Conversion rate", Type.DOUBLE)
                .x("School year").y("Conversations", "With an appointment").y2("Conversion rate")
                .format("Conversations", "int").format("Conversion rate", "pct0")
                .titles(null, "Conversations", "Conversion rate")
                .row("2022–23", 1312L, 420L, .32).row("2023–24", 1912L, 688L, .36).row("2024–25", 2450L, 1010L, .412);
    }

    private static Sample shares() {
        return Sample.of(ChartType.BAR).column("Conversations", Type.TEXT).column("Share", Type.DOUBLE).x("Conversations")
                .y("Share").format("Share", "pct0").labels().titles("Conversations begun", "Students with an appointment", null)
                .row("1", .21).row("2", .38).row("3", .47).row("4", .55).row("5–9", .71).row("10+", .93);
    }

    private static Sample negativeStack() {
        return Sample.of(ChartType.BAR).column("x", Type.TEXT).column("a", Type.INTEGER).column("b", Type.INTEGER)
                .x("x").y("a", "b").stack(Stack.SUM).labels()
                .row("Été", 10L, -4L).row("Automne", -3L, 7L).row("Hiver", 6L, 6L).row("Printemps", null, -9L);
    }

    private static Sample longNames(ChartType type) {
        return Sample.of(type).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y")
                .row(EIGHTY_LETTERS, 120L).row("Lycée", 88L).row("Institut d’administration des entreprises", 43L)
                .row("Université Paris-Panthéon-Assas", 13L).row("École", 9L);
    }

    static Sample schools() {
        Sample sample = Sample.of(ChartType.HBAR).column("School", Type.TEXT).column("Students", Type.INTEGER)
                .x("School").y("Students").format("Students", "int");
        for (int i = 0; i < SCHOOLS.size(); i++) {
            sample.row(SCHOOLS.get(i), (long) (300 / (1 + i * .4)));
        }
        return sample;
    }

    private static Sample industries() {
        Sample sample = Sample.of(ChartType.HBAR).column("Industry", Type.TEXT).column("Share of profiles", Type.DOUBLE)
                .column("Share of conversations", Type.DOUBLE).x("Industry").y("Share of profiles", "Share of conversations")
                .format("Share of profiles", "pct0").format("Share of conversations", "pct0");
        List<String> names = List.of("Computing", "Health", "Finance", "Law", "Media and communication", "Energy",
                "Transport", "Public service", "Industry", "Trade", "Construction", "Education");
        for (int i = 0; i < names.size(); i++) {
            sample.row(names.get(i), .18 / (1 + i * .3), .14 / (1 + i * 7 % 12 * .3));
        }
        return sample;
    }

    private static Sample specialities() {
        List<String> columns = List.of("No conversation", "One", "Two to four", "Five and more");
        Sample sample = Sample.of(ChartType.HBAR).column("Speciality", Type.TEXT).x("Speciality").y(columns.toArray(String[]::new));
        columns.forEach(column -> sample.column(column, Type.INTEGER));
        List<String> names = List.of("Engineering", "Management", "Law", "Sciences", "Humanities", "Health", "Art and design");
        for (int i = 0; i < names.size(); i++) {
            sample.row(names.get(i), 20L + i * 6, 30L + i % 3 * 4, 40L - i * 2, 25L - i * 3);
        }
        return sample;
    }

    private static Sample changes() {
        return Sample.of(ChartType.HBAR).column("x", Type.TEXT).column("change", Type.DOUBLE).x("x").y("change")
                .row("Île-de-France", 12.5).row("Auvergne-Rhône-Alpes", -4.2).row("Provence-Alpes-Côte d’Azur", -30.1)
                .row("Bretagne", 0.0).row("Corse", null);
    }

    private static Sample rates() {
        Sample sample = Sample.of(ChartType.LINE).column("Month", Type.DATE).column("Conversion rate", Type.DOUBLE)
                .column("Twelve months before", Type.DOUBLE).x("Month").y("Conversion rate", "Twelve months before")
                .format("Conversion rate", "pct0").titles(null, "Conversion rate", null);
        for (int i = 0; i < 30; i++) {
            Object rate = i % 12 == 10 || i % 12 == 11 ? null : (Object) (.32 + .07 * Math.sin(i * 1.3) + i * .002);
            sample.row(LocalDate.of(2022, 9, 1).plusMonths(i), rate, i < 11 ? null : (Object) (.33 + i * .002));
        }
        return sample;
    }

    private static Sample retention() {
        Sample sample = Sample.of(ChartType.LINE).column("Months", Type.INTEGER).column("Students", Type.DOUBLE)
                .column("Professionals", Type.DOUBLE).x("Months").y("Students", "Professionals")
                .titles("Months since registration", "Conversations per user", null);
        for (long i = 1; i <= 18; i++) {
            sample.row(i, 1.4 * Math.exp(-i * .3) + .05, .9 * Math.exp(-i * .05));
        }
        return sample;
    }

    static Sample halfHours(int count) {
        Sample sample = Sample.of(ChartType.LINE).column("at", Type.TIMESTAMP).column("v", Type.DOUBLE).x("at").y("v");
        var random = new Random(1);
        double value = 100;
        for (int i = 0; i < count; i++) {
            value += random.nextGaussian();
            sample.row(LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(30L * i), value);
        }
        return sample;
    }

    static Sample kinds() {
        return Sample.of(ChartType.DONUT).column("Kind", Type.TEXT).column("Professionals", Type.INTEGER)
                .x("Kind").y("Professionals").row("Engineer", 140L).row("Manager", 98L)
                .row("Consultant and adviser in a rather long title that wraps", 60L).row("Teacher", 44L).row("Other", 30L)
                .row("Entrepreneur", 8L).row("Researcher", 3L).row("Pilot", 2L).row("Nurse", 1L);
    }

    static Sample funnel(boolean two) {
        Sample sample = Sample.of(ChartType.FUNNEL).column("Step", Type.TEXT).column("User type", Type.TEXT)
                .column("Users", Type.INTEGER).x("Step").y("Users");
        List.of(2000L, 1430L, 820L, 610L).forEach(users -> sample.row(step(sample), "Students", users));
        if (two) {
            sample.series("User type");
            List.of(500L, 410L, 300L, 240L).forEach(users -> sample.row(step(sample), "Professionals", users));
        }
        return sample;
    }

    private static String step(Sample sample) {
        return STEPS.get(sample.table().rows().size() % STEPS.size());
    }

    static Sample flows() {
        return Sample.of(ChartType.SANKEY).column("From", Type.TEXT).column("To", Type.TEXT).column("Value", Type.INTEGER)
                .flow("From", "To", "Value");
    }

    private static Sample channels() {
        Sample sample = flows();
        List<String> channels = List.of("Partner company", "LinkedIn campaign", "Word of mouth", "School partnership",
                "Press and media", "Trade fair", "Alumni network");
        long[] values = {160, 110, 80, 60, 40, 25, 14};
        for (int i = 0; i < values.length; i++) {
            long contacted = Math.round(values[i] * (.9 - i * .06));
            sample.row(channels.get(i), "Contacted", contacted).row(channels.get(i), "Never contacted", values[i] - contacted);
        }
        return sample.row("Contacted", "Appointment held", 210L).row("Contacted", "Appointment cancelled or missed", 48L)
                .row("Contacted", "No appointment", 110L);
    }

    private static Sample energy() {
        return flows().row("Coal", "Power", 30L).row("Gas", "Power", 20L).row("Gas", "Homes", 25L).row("Wind", "Power", 12L)
                .row("Power", "Homes", 22L).row("Power", "Industry", 30L).row("Power", "Losses", 10L)
                .row("Oil", "Transport", 50L).row("Oil", "Industry", 6L);
    }
}
