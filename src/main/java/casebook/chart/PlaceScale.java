package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.notebook.Name;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The places along a chart's first axis. What lies between two of them is found by its distance from both; a band takes
 * the places at its ends whole.
 *
 * @param centre where each place lies, in CSS pixels
 * @param slot the space of each, where they have spaces, which begin where their times do; 0 on a scale
 * @param low the least position on the plot
 * @param high the greatest
 * @param log whether equal steps are equal ratios
 */
record PlaceScale(Places places, IntToDoubleFunction centre, double slot, double low, double high, boolean log) implements Scale {
    PlaceScale(Places places, IntToDoubleFunction centre, double slot, double low, double high) {
        this(places, centre, slot, low, high, false);
    }

    /**
     * The place that an author means; none if there is no such one.
     *
     * @param written the name of a category, a number, or a time
     */
    static OptionalInt find(Places places, String written) {
        return switch (places) {
            case Places.Names names -> named(names.names(), written);
            case Places.Times times -> TimeText.of(written).map(time -> IntStream.range(0, times.size())
                    .filter(i -> times.at().get(i).equals(time.from())).findFirst()).orElseGet(() -> named(times.names(), written));
            case Places.Numbers numbers -> IntStream.range(0, numbers.size())
                    .filter(i -> isNumber(written, numbers.at().get(i))).findFirst();
        };
    }

    /** @throws ReportException if there is no such place */
    int place(Name written) {
        return find(places, written.text()).orElseThrow(() -> unknown(written));
    }

    @Override
    public double at(Name written) {
        return switch (places) {
            case Places.Names names -> centre.applyAsDouble(place(written));
            case Places.Times times -> at(times, TimeText.of(written.text()).orElseThrow(() -> noTime(written)).from(), written);
            case Places.Numbers numbers -> between(numbers.at(), ValueScale.number(written), written);
        };
    }

    @Override
    public double[] between(Name from, Name to) {
        if (places instanceof Places.Numbers) {
            return new double[] {at(from), at(to)};
        }
        int[] ends = places instanceof Places.Times times ? covered(times, from, to) : new int[] {place(from), place(to)};
        if (ends.length == 0) {
            return new double[] {at(from), at(to)};
        }
        int first = Math.min(ends[0], ends[ends.length - 1]);
        int last = Math.max(ends[0], ends[ends.length - 1]);
        return new double[] {
            Math.max(low, centre.applyAsDouble(first) - half(first, first - 1)),
            Math.min(high, centre.applyAsDouble(last) + half(last, last + 1))};
    }

    /** The places whose times lie within what is written: {@code 2024-07} holds all days of July. */
    private static int[] covered(Places.Times times, Name from, Name to) {
        LocalDateTime begin = TimeText.of(from.text()).orElseThrow(() -> noTime(from)).from();
        LocalDateTime end = TimeText.of(to.text()).orElseThrow(() -> noTime(to)).to();
        return IntStream.range(0, times.size())
                .filter(i -> !times.at().get(i).isBefore(begin) && times.at().get(i).isBefore(end)).toArray();
    }

    /** From a place half the way to its neighbour, or to the one on the other side where there is none. */
    private double half(int place, int neighbour) {
        int other = neighbour < 0 ? 1 : neighbour >= places.size() ? places.size() - 2 : neighbour;
        if (slot > 0 || other < 0 || other >= places.size()) {
            return slot > 0 ? slot / 2 : high - low;
        }
        return Math.abs(centre.applyAsDouble(place) - centre.applyAsDouble(other)) / 2;
    }

    private double at(Places.Times times, LocalDateTime time, Name written) {
        List<Double> seconds = times.at().stream().map(at -> seconds(times, at)).toList();
        LocalDateTime afterLast = times.period().plus(times.at().getLast(), 1);
        if (slot > 0 && !time.isBefore(times.at().getLast()) && time.isBefore(afterLast)) {
            double share = seconds(times, time) - seconds.getLast();
            return centre.applyAsDouble(times.size() - 1) + slot * (share / (seconds(times, afterLast) - seconds.getLast()) - 0.5);
        }
        return between(seconds, seconds(times, time), written) - slot / 2;
    }

    private static double seconds(Places.Times times, LocalDateTime time) {
        return Duration.between(times.at().getFirst(), time).toMillis() / 1000.0;
    }

    /** Where a value lies among others, ascending. */
    private double between(List<Double> all, double value, Name written) {
        if (value < all.getFirst() || value > all.getLast()) {
            throw outside(written);
        }
        int above = IntStream.range(0, all.size()).filter(i -> all.get(i) >= value).findFirst().orElseThrow();
        if (all.get(above) == value) {
            return centre.applyAsDouble(above);
        }
        double share = new ValueAxis(all.get(above - 1), all.get(above), List.of(), log).share(value);
        return centre.applyAsDouble(above - 1) * (1 - share) + centre.applyAsDouble(above) * share;
    }

    private static OptionalInt named(List<String> names, String written) {
        return IntStream.concat(IntStream.range(0, names.size()).filter(i -> names.get(i).equals(written)),
                IntStream.range(0, names.size()).filter(i -> names.get(i).equalsIgnoreCase(written))).findFirst();
    }

    private static boolean isNumber(String written, double value) {
        try {
            return Double.parseDouble(written) == value;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private ReportException unknown(Name written) {
        var diagnostic = Diagnostic.invalid(written.span(), "the chart has no place `" + written.text() + "`");
        return new ReportException(switch (places) {
            case Places.Names names -> diagnostic.withHint(Nearest.hint(written.text(), names.names()));
            case Places.Times times -> diagnostic.withHint(TimeText.of(written.text())
                    .map(time -> "the nearest is " + times.name(nearest(times, time.from()))).orElseGet(this::reach));
            case Places.Numbers numbers -> diagnostic.withHint(reach());
        });
    }

    private static int nearest(Places.Times times, LocalDateTime time) {
        return IntStream.range(0, times.size()).boxed()
                .min(Comparator.comparing(i -> Duration.between(times.at().get(i), time).abs())).orElseThrow();
    }

    private ReportException outside(Name written) {
        return Figure.refuse(written, "`" + written.text() + "` lies outside of the chart", reach());
    }

    private String reach() {
        return "it shows " + places.name(0) + " to " + places.name(places.size() - 1);
    }

    private static ReportException noTime(Name written) {
        return Figure.refuse(written, "`" + written.text() + "` is no time on an axis of times",
                "write `2024`, `2024-09`, `2024-09-15` or `2024-09-15 08:30`");
    }
}
