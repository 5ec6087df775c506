package casebook.notebook;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of chart, with the keys that each reads.
 *
 * <p>Every type also takes the keys of all figures: {@code title subtitle caption alt format height}.
 * A new type is one constant here and one drawing in the {@code chart} package.
 */
public enum ChartType {
    /** Vertical bars; several {@code y} or a {@code series} stand side by side or stacked; {@code y2} is a line. */
    BAR(Set.of("x", "y"), Set.of("series", "stack", "labels", "x_title", "y_title", "y2", "y2_title", "low", "high", "facet"),
            Keys.ROWS, Keys.OVER, Set.of("trend")),
    /** Horizontal bars, the first row at the top. */
    HBAR(Set.of("x", "y"), Set.of("series", "stack", "labels", "x_title", "y_title", "low", "high", "facet"), Keys.ROWS, Keys.OVER),
    /** Lines over a time, a number or categories. */
    LINE(Set.of("x", "y"), Set.of("series", "labels", "x_title", "y_title", "y2", "y2_title", "low", "high", "facet"),
            Keys.ROWS, Keys.OVER, Keys.SCALES, Set.of("trend")),
    /** Lines that hold each value until the next: prices, stocks, members. */
    STEP(Set.of("x", "y"), Set.of("series", "labels", "x_title", "y_title", "facet"), Keys.ROWS, Keys.OVER, Keys.SCALES),
    /** Bars as thin stems with a head. */
    LOLLIPOP(Set.of("x", "y"), Set.of("series", "labels", "x_title", "y_title", "low", "high", "facet"), Keys.ROWS, Keys.OVER,
            Set.of("trend")),
    /** Filled lines, stacked when there are several. */
    AREA(Set.of("x", "y"), Set.of("series", "stack", "x_title", "y_title", "facet"), Keys.ROWS, Keys.OVER),
    /** Shares of a whole. */
    DONUT(Set.of("x", "y"), Set.of("labels", "limit", "other")),
    /** The same without a hole. */
    PIE(Set.of("x", "y"), Set.of("labels", "limit", "other")),
    /** Steps of a process, each as wide as its number; {@code series} stand side by side. */
    FUNNEL(Set.of("x", "y"), Set.of("series", "labels")),
    /** A shape over spokes, one for each {@code x}; several {@code y} or a {@code series} are shapes over one another. */
    RADAR(Set.of("x", "y"), Set.of("series")),
    /** A number on a half ring, beside its target; several rows stand beside one another. */
    GAUGE(Set.of("y"), Set.of("x", "min", "max", "target", "bands")),
    /** What rises and falls between two totals. */
    WATERFALL(Set.of("x", "y"), Set.of("total", "x_title", "y_title")),
    /** Lines from one time to another, with names and values at their ends. */
    SLOPE(Set.of("x", "y"), Set.of("series", "highlight", "labels")),
    /** Points on two scales; {@code label} names some of them. */
    SCATTER(Set.of("x", "y"), Set.of("series", "label", "x_title", "y_title", "facet"), Keys.OVER, Keys.SCALES, Set.of("trend")),
    /** Points whose areas are numbers too. */
    BUBBLE(Set.of("x", "y", "size"), Set.of("series", "label", "x_title", "y_title"), Keys.OVER, Keys.SCALES),
    /** A colour for each pair of two columns' values; {@code labels} writes the numbers into the cells. */
    HEATMAP(Set.of("x", "y", "value"), Set.of("labels", "x_title", "y_title")),
    /** A colour for each day, by week and weekday. */
    CALENDAR(Set.of("x", "value"), Set.of()),
    /** What is left of each group {@code y} after {@code x} periods, as shares of its first {@code value}. */
    COHORT(Set.of("x", "y", "value"), Set.of("x_title", "y_title")),
    /** How many values lie between round numbers. */
    HISTOGRAM(Set.of("x"), Set.of("bins", "x_title", "y_title")),
    /** How the values of each group are spread: median, quartiles, whiskers and outliers. */
    BOX(Set.of("x", "y"), Set.of("x_title", "y_title")),
    /** Prices by period, as candles. */
    OHLC(Set.of("x", "open", "high", "low", "close"), Set.of("x_title", "y_title")),
    /** Flows between named nodes. */
    SANKEY(Set.of("source", "target", "value"), Set.of("labels"));

    private final Set<String> required;
    private final Set<String> optional;

    /** Keys that several types read. */
    private static final class Keys {
        /** Which rows are shown, and which of them matter. */
        static final Set<String> ROWS = Set.of("sort", "limit", "other", "highlight");
        /** What is drawn over the data. */
        static final Set<String> OVER = Set.of("lines", "bands", "annotate");
        /** How numbers are laid out along the axes. */
        static final Set<String> SCALES = Set.of("x_scale", "y_scale");
    }

    @SafeVarargs
    ChartType(Set<String> required, Set<String>... optional) {
        this.required = required;
        this.optional = Stream.of(optional).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys without which it can't be drawn. */
    public Set<String> required() {
        return required;
    }

    /** The keys it reads if they are there. */
    public Set<String> optional() {
        return optional;
    }

    /** Whether it reads a key. */
    public boolean takes(String key) {
        return required.contains(key) || optional.contains(key);
    }
}
