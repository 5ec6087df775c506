package casebook.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A scale of numbers from a round minimum to a round maximum, with round ticks.
 *
 * @param ticks ascending; their labels differ from one another
 * @param log whether equal steps are equal ratios; both ends are positive then
 */
record ValueAxis(double min, double max, List<Tick> ticks, boolean log) {
    private static final double ROUNDING = 1e-9;
    /** Numbers smaller than this have no steps between them. */
    private static final double SMALLEST = 1e-290;
    /** More ticks than anyone asks for: stops where the numbers are too close to be told apart as doubles. */
    private static final int MOST_TICKS = 100;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    /** A second axis has as many steps as the first, so it may need a step of its own to use the height. */
    private static final double[] STEPS_BESIDE = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** Where equal steps are equal differences. */
    ValueAxis(double min, double max, List<Tick> ticks) {
        this(min, max, ticks, false);
    }

    /** The values to show. */
    record Range(double min, double max) {
        /** Nothing yet. */
        static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Range with(double value) {
            return Double.isNaN(value) ? this : new Range(Math.min(min, value), Math.max(max, value));
        }

        Range with(Range other) {
            return new Range(Math.min(min, other.min), Math.max(max, other.max));
        }

        Range withAll(double[] values) {
            Range range = this;
            for (double value : values) {
                range = range.with(value);
            }
            return range;
        }

        boolean isEmpty() {
            return min > max;
        }
    }

    /** About {@code intervals} steps over a range; a range without extent gets one. */
    static ValueAxis of(Range range, int intervals, ValueText text) {
        Range wide = widened(range);
        double step = step((wide.max - wide.min) / Math.max(1, intervals), text, STEPS);
        for (int tries = 0; tries < MOST_TICKS; tries++) {
            ValueAxis axis = of(wide, step, text);
            if (axis.isReadable()) {
                return axis;
            }
            step = step(step * 1.01, text, STEPS);
        }
        return new ValueAxis(wide.min, wide.max, List.of());
    }

    /** With as many steps as another axis has from zero upward, so that the lines of one serve both. */
    static ValueAxis beside(ValueAxis other, Range range, ValueText text) {
        int intervals = other.ticks.size() - 1;
        Range wide = widened(range.with(0));
        if (wide.min < 0 || other.min < 0 || intervals < 1) {
            return of(wide, Math.max(1, intervals), text);
        }
        double step = step(wide.max / intervals, text, STEPS_BESIDE);
        ValueAxis axis = of(new Range(0, step * intervals), step, text);
        double beyond = other.max / other.ticks.getLast().value();
        return axis.isReadable() ? axis.upTo(axis.max * beyond) : of(wide, intervals, text);
    }

    /** Where a value lies, from 0 at the minimum to 1 at the maximum. */
    double share(double value) {
        return log ? (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min)) : (value - min) / (max - min);
    }

    /** The same scale, reaching at least so far; the ticks stay. */
    ValueAxis upTo(double value) {
        return value <= max ? this : new ValueAxis(min, value, ticks, log);
    }

    /** The same scale, beginning at most so far down; the ticks stay. */
    ValueAxis downTo(double value) {
        return value >= min ? this : new ValueAxis(value, max, ticks, log);
    }

    double widest(Face face) {
        return ticks.stream().mapToDouble(tick -> face.width(tick.label())).max().orElse(0);
    }

    private static ValueAxis of(Range range, double step, ValueText text) {
        double first = Math.floor(range.min / step + ROUNDING);
        double last = Math.ceil(range.max / step - ROUNDING);
        double largest = Math.max(Math.abs(first), Math.abs(last)) * step;
        List<Tick> ticks = new ArrayList<>();
        for (double at = first; at <= last && ticks.size() < MOST_TICKS; at++) {
            double value = at * step;
            ticks.add(new Tick(value, text.tick(value, step, largest)));
        }
        return new ValueAxis(first * step, last * step, List.copyOf(ticks));
    }

    /** Whether no two ticks read the same: a coarse format can't write fine steps. */
    private boolean isReadable() {
        var labels = new HashSet<String>();
        return ticks.stream().allMatch(tick -> labels.add(tick.label()));
    }

    private static Range widened(Range range) {
        if (range.isEmpty() || Math.max(Math.abs(range.min), Math.abs(range.max)) < SMALLEST) {
            return new Range(0, 1);
        }
        if (range.max - range.min > Math.max(Math.abs(range.min), Math.abs(range.max)) * ROUNDING) {
            return range;
        }
        return new Range(Math.min(0, range.min * 2), Math.max(0, range.max * 2));
    }

    /** The smallest round step that is not smaller: one of some multiples of a power of ten. */
    private static double step(double rough, ValueText text, double[] multiples) {
        double power = Math.pow(10, Math.floor(Math.log10(rough) + ROUNDING));
        for (double multiple : multiples) {
            double step = multiple * power;
            if (step >= rough * (1 - ROUNDING) && isFit(multiple, step, text)) {
                return step;
            }
        }
        return text.whole() ? Math.max(1, 10 * power) : 10 * power;
    }

    /** Steps of whole numbers are whole; steps other than 1, 2 and 5 are not rounded away by the format. */
    private static boolean isFit(double multiple, double step, ValueText text) {
        if (text.whole() && step != Math.rint(step)) {
            return false;
        }
        boolean plain = multiple == 1 || multiple == 2 || multiple == 5 || multiple == 10;
        return plain || !text.tick(step, step, step).equals(text.tick(step * 1.25, step * 0.25, step));
    }
}
