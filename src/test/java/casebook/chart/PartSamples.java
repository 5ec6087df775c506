package casebook.chart;

import casebook.diagnostic.Source;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Reference;
import casebook.notebook.ChartRows;
import casebook.notebook.ChartType;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pies, radars, gauges, waterfalls and slopes. */
final class PartSamples {
    private static final Source HERE = new Source("notebooks/test.md", "test");

    private PartSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("pie", pie().labels());
        all.put("pie, limit", pie().rows(rows(2, "Anyone else")).in(Locale.FRENCH));
        all.put("radar", radar(2));
        all.put("radar, one with a gap", radar(1).row("Travel", null).in(Locale.FRENCH));
        all.put("radar, twelve long spokes", longRadar());
        all.put("gauge", gauge().row("All", .41).show(Channel.TARGET, "0.5").marks(bands(0, .3, .6, 1)));
        all.put("gauge, several", gauge().row("Students", .41).row("Professionals", .62).row("Schools of a very long name that wraps", null)
                .row("Partners", 1.3).x("Name").show(Channel.TARGET, "0.5").in(Locale.FRENCH));
        all.put("gauge, one number", Sample.of(ChartType.GAUGE).column("Days to answer", Type.DOUBLE).y("Days to answer")
                .show(Channel.MAX, "14").row(3.2));
        all.put("waterfall", waterfall());
        all.put("waterfall, below zero", losses().in(Locale.FRENCH));
        all.put("waterfall, long names", waterfall().row(Samples.EIGHTY_LETTERS, -31.0).titles(null, "Thousand euros", null));
        all.put("slope", slope());
        all.put("slope, highlight", slope().rows(highlight("Law", "Health")).in(Locale.FRENCH));
        all.put("slope, four years", slopeOverYears().labels());
        return all;
    }

    static Sample pie() {
        return Sample.of(ChartType.PIE).column("Kind", Type.TEXT).column("Users", Type.INTEGER).x("Kind").y("Users")
                .row("Student", 620L).row("Professional", 240L).row("School", 90L).row("Company", 50L);
    }

    static Sample radar(int series) {
        Sample sample = Sample.of(ChartType.RADAR).column("Skill", Type.TEXT).x("Skill");
        List<String> names = List.of("Engineers", "Lawyers", "Nurses", "Teachers").subList(0, series);
        names.forEach(name -> sample.column(name, Type.DOUBLE));
        sample.y(names.toArray(String[]::new));
        List<String> skills = List.of("Mathematics", "Writing", "Languages", "Patience", "Negotiation", "Care");
        for (int i = 0; i < skills.size(); i++) {
            Object[] row = new Object[series + 1];
            row[0] = skills.get(i);
            for (int s = 0; s < series; s++) {
                row[s + 1] = 2.0 + (i * (s + 2) * 7 + s * 3) % 8;
            }
            sample.row(row);
        }
        return sample;
    }

    private static Sample longRadar() {
        Sample sample = Sample.of(ChartType.RADAR).column("Skill", Type.TEXT).column("Share", Type.DOUBLE).x("Skill").y("Share")
                .format("Share", "pct0");
        for (int i = 0; i < 12; i++) {
            sample.row(i + " " + Samples.EIGHTY_LETTERS, .2 + i * 5 % 12 / 20.0);
        }
        return sample;
    }

    static Sample gauge() {
        return Sample.of(ChartType.GAUGE).column("Name", Type.TEXT).column("Conversion rate", Type.DOUBLE).y("Conversion rate")
                .format("Conversion rate", "pct0");
    }

    static Sample waterfall() {
        return Sample.of(ChartType.WATERFALL).column("Step", Type.TEXT).column("Revenue", Type.DOUBLE).x("Step").y("Revenue")
                .show(Channel.TOTAL, "2024", "2025").row("2024", 420.0).row("New schools", 95.0).row("Renewals", 40.0)
                .row("Cancelled", -72.0).row("Discounts", -18.5).row("2025", null);
    }

    private static Sample losses() {
        return Sample.of(ChartType.WATERFALL).column("Step", Type.TEXT).column("Result", Type.INTEGER).column("sum", Type.BOOLEAN)
                .x("Step").y("Result").show(Channel.TOTAL, "sum").row("Ventes", 120_000L, false).row("Salaires", -210_000L, false)
                .row("Loyer", -40_000L, false).row("Résultat", -130_000L, true).row("Impôts", 0L, false).row("Subvention", null, false)
                .row("Don", 150_000L, null).row("Solde", 20_000L, true);
    }

    static Sample slope() {
        Sample sample = slopes();
        List<String> names = List.of("Engineering", "Management", "Law", "Sciences", "Humanities", "Health", "Art and design of every kind");
        double[] before = {.31, .36, .30, .28, .22, .41, .305};
        double[] after = {.42, .35, .44, .28, .17, .415, .43};
        for (int i = 0; i < names.size(); i++) {
            sample.row("2022–23", names.get(i), before[i]).row("2024–25", names.get(i), after[i]);
        }
        return sample.row("2024–25", "Only now", .25);
    }

    static Sample slopes() {
        return Sample.of(ChartType.SLOPE).column("Year", Type.TEXT).column("Field", Type.TEXT).column("Rate", Type.DOUBLE)
                .x("Year").y("Rate").series("Field").format("Rate", "pct0");
    }

    private static Sample slopeOverYears() {
        Sample sample = Sample.of(ChartType.SLOPE).column("Day", Type.DATE).column("Students", Type.INTEGER)
                .column("Professionals", Type.INTEGER).x("Day").y("Students", "Professionals").format("Day", "year");
        int[] years = {2015, 2017, 2024, 2025};
        for (int i = 0; i < years.length; i++) {
            sample.row(LocalDate.of(years[i], 1, 1), 100L + i * 220, 300L - i * 40);
        }
        return sample;
    }

    static ChartRows highlight(String... names) {
        return new ChartRows(Optional.empty(), Optional.empty(), Optional.empty(), Arrays.stream(names).map(PartSamples::name).toList());
    }

    static ChartRows rows(int limit, String other) {
        return new ChartRows(Optional.empty(), Optional.of(limit), Optional.of(Phrase.literal(HERE.whole(), other)), List.of());
    }

    private static ChartMarks bands(double... ends) {
        List<String> names = List.of("Weak", "Fair", "Good");
        return new ChartMarks(IntStream.range(0, ends.length - 1).mapToObj(i -> new Reference(HERE.whole(), Axis.Y,
                name(Double.toString(ends[i])), Optional.of(name(Double.toString(ends[i + 1]))),
                Optional.of(Phrase.literal(HERE.whole(), names.get(i))))).toList(), List.of(), Optional.empty());
    }

    private static Name name(String text) {
        return new Name(text, HERE.whole());
    }
}
