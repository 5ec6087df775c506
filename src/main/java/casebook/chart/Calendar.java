package casebook.chart;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the periods that a series of times leaves out, so that they show as gaps. */
final class Calendar {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MOST_PERIODS = 4_000;
    /** How many of the steps must be the smallest one for the times to count as regular. */
    private static final double REGULAR = 0.7;
    /** Months, quarters and years are: nobody reads a missing month as a straight line. */
    private static final double REGULAR_UNIT = 0.3;

    private Calendar() {}

    /**
     * The times with every period between the first and the last, if they come at regular steps; else as they are.
     * Weekends are no gap where no time lies on one.
     *
     * @param times ascending and distinct
     */
    static List<LocalDateTime> filled(List<LocalDateTime> times, Period period) {
        List<Long> steps = steps(times, period);
        long step = steps.stream().reduce(0L, Calendar::greatestDivisor);
        long regular = steps.stream().filter(s -> s == step).count();
        double wanted = period.isCalendarUnit() ? REGULAR_UNIT : REGULAR;
        if (step == 0 || regular < wanted * steps.size() || period.between(times.getFirst(), times.getLast()) / step > MOST_PERIODS) {
            return times;
        }
        List<LocalDateTime> filled = filled(times, period, step);
        return new HashSet<>(filled).containsAll(times) ? filled : times;
    }

    private static List<LocalDateTime> filled(List<LocalDateTime> times, Period period, long step) {
        boolean weekends = period != Period.DAY || times.stream().anyMatch(t -> WEEKEND.contains(t.getDayOfWeek()));
        List<LocalDateTime> filled = new ArrayList<>();
        LocalDateTime at = times.getFirst();
        for (long i = 1; !at.isAfter(times.getLast()); i++) {
            if (weekends || !WEEKEND.contains(at.getDayOfWeek())) {
                filled.add(at);
            }
            at = period.plus(times.getFirst(), i * step);
        }
        return filled;
    }

    private static List<Long> steps(List<LocalDateTime> times, Period period) {
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            steps.add(period.between(times.get(i - 1), times.get(i)));
        }
        return steps;
    }

    private static long greatestDivisor(long a, long b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }
}
