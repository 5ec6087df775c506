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
    FLOW,
    SLOPES,
    SHARE,
    TARGET,
    SCALE,
    BAND,
    INCREASE,
    DECREASE,
    TOTAL,
    CHANGE,
    RISING,
    FALLING,
    LEVEL,
    SCATTER,
    BUBBLES,
    DENSITY,
    HISTOGRAM,
    BOXES,
    CANDLES,
    HEATMAP,
    CALENDAR,
    COHORTS,
    /** Chart, measure, first value, its name, last value, its name. */
    FROM_TO,
    /** Chart, measure, number of lines, first place, last place, how many rise, how many fall. */
    SLOPES_OF,
    /** Name, first value, last value. */
    SLOPE_OF,
    /** Name, change. */
    LARGEST_INCREASE,
    LARGEST_DECREASE,
    /** The ends. */
    SCALED,
    /** Scale, target. */
    TARGETED,
    /** Chart, y, x, number of points, x, from, to, y, from, to. */
    POINTS,
    /** Chart, value, rows, their number, columns, their number, where the highest is, its value, where the lowest is, its value. */
    CELLS,
    /** Chart, value, first day, last day, where the highest is, its value, where the lowest is, its value. */
    DAYS,
    /** Chart, value, number of groups, first, last. */
    GROUPS,
    /** Column of the periods, one of them, mean share, another one, mean share. */
    LEFT,
    /** Chart, column, number of values, first edge, last edge, the fullest bin, its count. */
    BINS,
    /** Chart, value, column of the groups, their number, list of medians and middle halves. */
    SPREADS,
    /** How many. */
    WITHOUT,
    /** Pearson's r. */
    CORRELATED,
    BROKEN,
    LOG_X,
    LOG_Y,
    LOG_BOTH,
    STEPS,
    LOLLIPOPS,
    LINEAR,
    LOESS,
    /** Which trend, series. */
    TREND_RISES,
    TREND_FALLS,
    TREND_STAYS,
    /** The value, its text. */
    LINE_AT,
    /** From, to, text. */
    BAND_AT,
    NOTE,
    UNNAMED_LINE,
    UNNAMED_BAND,
    /** Number of small charts, the column that tells them apart, its values. */
    FACETS,
    /** Which small chart, what it shows. */
    FACET;

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
