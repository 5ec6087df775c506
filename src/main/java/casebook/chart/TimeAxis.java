package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Calendar ticks in two rows: months, and below each January its year; or days and months, hours and days, years
 * alone. As many as fit, none finer than the data.
 */
record TimeAxis(List<Double> places, List<Mark.Text> texts, List<Double> ticks, double height) implements BottomAxis {
    private static final Face FACE = Face.TICK;
    private static final Face BELOW = Face.VALUE;
    private static final double TICK = 5;
    private static final double TOP = 9;
    private static final double GAP = 10;
    private static final int MOST_TICKS = 400;

    /** Ticks at the beginnings of so many periods. */
    private record Stride(Period period, int count) {}

    private static final List<Stride> STRIDES = List.of(
            new Stride(Period.SECOND, 1), new Stride(Period.SECOND, 15), new Stride(Period.SECOND, 30),
            new Stride(Period.MINUTE, 1), new Stride(Period.MINUTE, 5), new Stride(Period.MINUTE, 15),
            new Stride(Period.MINUTE, 30), new Stride(Period.HOUR, 1), new Stride(Period.HOUR, 3), new Stride(Period.HOUR, 6),
            new Stride(Period.HOUR, 12), new Stride(Period.DAY, 1), new Stride(Period.WEEK, 1), new Stride(Period.MONTH, 1),
            new Stride(Period.MONTH, 3), new Stride(Period.MONTH, 6), new Stride(Period.YEAR, 1), new Stride(Period.YEAR, 2),
            new Stride(Period.YEAR, 5), new Stride(Period.YEAR, 10), new Stride(Period.YEAR, 20), new Stride(Period.YEAR, 50),
            new Stride(Period.YEAR, 100), new Stride(Period.YEAR, 500));

    /** Where a time lies, in CSS pixels. */
    @FunctionalInterface
    interface Position {
        double of(LocalDateTime time);
    }

    /** On a scale between two edges. */
    static TimeAxis scaled(Places.Times times, double left, double right, double edge, Locale locale) {
        LocalDateTime first = times.at().getFirst();
        double span = seconds(first, times.at().getLast());
        return of(times, time -> span == 0 ? (left + right) / 2 : left + seconds(first, time) / span * (right - left), edge,
                locale);
    }

    /** With a slot for each time; a time between two counts to the later one. */
    static TimeAxis slotted(Places.Times times, Slots slots, double edge, Locale locale) {
        return of(times, time -> {
            int found = Collections.binarySearch(times.at(), time);
            return slots.centre(found >= 0 ? found : -found - 1);
        }, edge, locale);
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** @param right the edge that no text may cross */
    private static TimeAxis of(Places.Times times, Position position, double right, Locale locale) {
        TimeAxis coarsest = new TimeAxis(List.of(), List.of(), List.of(), 0);
        for (Stride stride : STRIDES) {
            if (stride.period.compareTo(times.period()) < 0 && !(times.period() == Period.QUARTER && stride.count % 3 == 0)) {
                continue;
            }
            List<LocalDateTime> at = instants(times, stride);
            if (at.isEmpty() || at.size() > MOST_TICKS) {
                continue;
            }
            coarsest = of(at, stride, position, right, locale).with(times.at().stream().map(position::of).toList());
            if (coarsest.isFit()) {
                return coarsest;
            }
        }
        return coarsest;
    }

    private static List<LocalDateTime> instants(Places.Times times, Stride stride) {
        if (stride.period == times.period() && stride.count == 1) {
            return times.at();
        }
        List<LocalDateTime> instants = new ArrayList<>();
        LocalDateTime at = stride.period.floor(times.at().getFirst(), stride.count);
        while (!at.isAfter(times.at().getLast()) && instants.size() <= MOST_TICKS) {
            if (!at.isBefore(times.at().getFirst())) {
                instants.add(at);
            }
            at = stride.period.plus(at, stride.count);
        }
        return instants;
    }

    private static TimeAxis of(List<LocalDateTime> at, Stride stride, Position position, double right, Locale locale) {
        DateTimeFormatter upper = DateTimeFormatter.ofPattern(upperPattern(stride.period), locale);
        DateTimeFormatter lower = DateTimeFormatter.ofPattern(lowerPattern(stride.period), locale);
        List<Mark.Text> above = new ArrayList<>();
        List<Mark.Text> below = new ArrayList<>();
        String last = "";
        for (LocalDateTime time : at) {
            above.add(text(upper.format(time), position.of(time), TOP + FACE.capHeight(), FACE, right, Theme.MUTED));
            String group = lower.format(time);
            if (!group.equals(last)) {
                below.add(text(group, position.of(time), TOP + FACE.lineHeight() + 3 + FACE.capHeight(), BELOW, right, Theme.TEXT));
                last = group;
            }
        }
        if (below.size() > 1 && isTight(below.get(0), below.get(1))) {
            below.removeFirst();
        }
        above.addAll(below);
        double height = TOP + FACE.lineHeight() * (below.isEmpty() ? 1 : 2) + (below.isEmpty() ? 0 : 3);
        return new TimeAxis(List.of(), List.copyOf(above), at.stream().map(position::of).toList(), height);
    }

    private static Mark.Text text(String text, double x, double baseline, Face face, double right, Ink ink) {
        double half = face.width(text) / 2;
        return new Mark.Text(text, Math.clamp(x, half, Math.max(half, right - half)), baseline, face, ink, Anchor.MIDDLE, false);
    }

    private boolean isFit() {
        for (int i = 1; i < texts.size(); i++) {
            boolean sameRow = texts.get(i).baseline() == texts.get(i - 1).baseline();
            if (sameRow && isTight(texts.get(i - 1), texts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTight(Mark.Text left, Mark.Text right) {
        return left.box().right() + GAP > right.box().left();
    }

    private static String upperPattern(Period period) {
        return switch (period) {
            case SECOND -> "HH:mm:ss";
            case MINUTE, HOUR -> "HH:mm";
            case DAY, WEEK -> "d";
            case MONTH, QUARTER -> "LLL";
            case YEAR -> "y";
        };
    }

    private static String lowerPattern(Period period) {
        return switch (period) {
            case SECOND, MINUTE, HOUR -> "d MMM";
            case DAY, WEEK -> "LLL y";
            case MONTH, QUARTER -> "y";
            case YEAR -> "";
        };
    }

    private TimeAxis with(List<Double> at) {
        return new TimeAxis(at, texts, ticks, height);
    }

    @Override
    public double at(int place) {
        return places.get(place);
    }

    @Override
    public void paint(Scene scene, Box plot) {
        ticks.forEach(x -> scene.vertical(x - 0.5, plot.bottom(), plot.bottom() + TICK, Theme.AXIS));
        texts.forEach(text -> scene.text(text.text(), text.x(), plot.bottom() + text.baseline(), text.face(), text.ink(), text.anchor()));
    }
}
