package casebook.chart;

import casebook.result.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The pieces of a picture's description; each is a text of {@link Words}: {@code STACKED_BARS} is {@code alt.stackedBars}. */
enum Sentence {
    BARS,
    STACKED_BARS,
    LYING_BARS,
    STACKED_LYING_BARS,
    LINES,
    AREAS,
    STACKED_AREAS,
    DONUT,
    FUNNEL,
    SANKEY,
    /** Chart. */
    NOTHING,
    /** Chart, series, first place, last place. */
    BETWEEN,
    /** Chart, series, number of places, the column of the places. */
    BY,
    /** Chart, series, the only place. */
    ONE_PLACE,
    /** Series, first value, last value, highest, where, lowest, where. */
    RISES,
    /** As {@link #RISES}. */
    FALLS,
    /** As {@link #RISES}. */
    STAYS,
    /** Series, largest place, its value, smallest place, its value. */
    EXTREMES,
    /** Series, its value. */
    ONE_VALUE,
    /** How many more series there are. */
    MORE,
    /** Chart, measure, list. */
    PARTS,
    /** Chart, measure, number of nodes, number of flows, list of the largest. */
    FLOWS,
    /** Source, target, value. */
    FLOW;

    private final String key = "alt." + Pattern.compile("_(.)").matcher(name().toLowerCase(Locale.ROOT))
            .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));

    String in(Words words, Object... parts) {
        return words.text(key, texts(parts));
    }

    /** In the form that a number asks for. */
    String count(Words words, long number, Object... parts) {
        return words.count(key, number, texts(parts));
    }

    private static String[] texts(Object... parts) {
        return Arrays.stream(parts).map(String::valueOf).toArray(String[]::new);
    }
}
