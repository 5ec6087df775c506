package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Path2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A year of a calendar, or half of one.
 *
 * @param from its first day
 * @param to its last day
 */
record CalendarBlock(LocalDate from, LocalDate to, Locale locale) {
    private static final Face NAMES = Face.TICK;
    private static final Face YEARS = Face.STRONG;
    private static final double EDGE = 1;
    private static final double GAP = 8;
    private static final double HEADER = NAMES.lineHeight() + 4;
    private static final double LARGEST_CELL = 18;
    private static final int WEEK = 7;

    /** The blocks that two days and all between them lie in. */
    static List<CalendarBlock> between(LocalDate first, LocalDate last, int months, Locale locale) {
        List<CalendarBlock> blocks = new ArrayList<>();
        LocalDate from = first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / months * months + 1);
        while (!from.isAfter(last)) {
            blocks.add(new CalendarBlock(from, from.plusMonths(months).minusDays(1), locale));
            from = from.plusMonths(months);
        }
        return blocks;
    }

    static double height(double cell) {
        return HEADER + WEEK * cell;
    }

    /** How large a day may be for the block to fit a width, in whole device pixels. */
    double cell(double width) {
        return Math.min(LARGEST_CELL, Math.floor((width - left() - EDGE) / weeks() * Scene.DENSITY) / Scene.DENSITY);
    }

    void paint(Scene scene, double top, double cell, NavigableMap<LocalDate, Double> days, ColorScale scale) {
        var marks = marks(scene, top, cell);
        scene.text(Integer.toString(from.getYear()), EDGE, top + NAMES.ascent(), YEARS, Theme.TEXT, Anchor.START);
        paintWeekdays(scene, marks);
        List<XchartCells.Cell> cells = new ArrayList<>();
        List<LocalDate> missing = new ArrayList<>();
        for (LocalDate day : shown(days)) {
            double value = days.getOrDefault(day, Double.NaN);
            if (Double.isNaN(value)) {
                missing.add(day);
            } else {
                cells.add(new XchartCells.Cell(row(day), column(day), scale.ink(value)));
            }
        }
        marks.paint(cells);
        missing.forEach(day -> Hatch.paint(scene, marks.box(row(day), column(day))));
        marks.paintLines();
        paintMonths(scene, marks, top, days.firstKey().withDayOfMonth(1), days.lastKey());
    }

    List<Spot> spots(double top, double cell, NavigableMap<LocalDate, Double> days, BiFunction<LocalDate, Double, Spot.Fact> fact,
            Function<LocalDate, String> name) {
        var marks = marks(null, top, cell);
        return days.subMap(from, true, to, true).entrySet().stream().filter(day -> !Double.isNaN(day.getValue()))
                .map(day -> new Spot(marks.box(row(day.getKey()), column(day.getKey())), name.apply(day.getKey()),
                        List.of(fact.apply(day.getKey(), day.getValue())))).toList();
    }

    private CellMarks marks(Scene scene, double top, double cell) {
        return new CellMarks(scene, new Slots(left(), cell, weeks()), new Slots(Math.ceil(top + HEADER), cell, WEEK));
    }

    /** The days of the block from the first to the last that the rows know. */
    private List<LocalDate> shown(NavigableMap<LocalDate, Double> days) {
        LocalDate first = from.isBefore(days.firstKey()) ? days.firstKey() : from;
        LocalDate last = to.isAfter(days.lastKey()) ? days.lastKey() : to;
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** Every second day of the week, so that they keep apart. */
    private void paintWeekdays(Scene scene, CellMarks marks) {
        int first = firstDay() == DayOfWeek.SUNDAY ? 1 : 0;
        for (int row = first; row < WEEK; row += 2) {
            scene.text(weekday(row), marks.columns().start() - GAP, NAMES.centred(marks.rows().centre(row)), NAMES, Theme.MUTED, Anchor.END);
        }
    }

    /** The names of the months that the rows know, and a line where each begins. */
    private void paintMonths(Scene scene, CellMarks marks, double top, LocalDate first, LocalDate last) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLL", locale);
        double cell = marks.columns().step();
        for (LocalDate month = from; !month.isAfter(to) && !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.isBefore(first)) {
                continue;
            }
            Box box = marks.box(row(month), column(month));
            scene.text(format.format(month), box.left() + (row(month) > 0 ? cell : 0), top + NAMES.ascent(), NAMES, Theme.MUTED, Anchor.START);
            if (month.isAfter(from) && month.isAfter(first)) {
                var line = new Path2D.Double();
                line.moveTo(box.left(), marks.rows().end());
                line.lineTo(box.left(), box.top());
                if (row(month) > 0) {
                    line.lineTo(box.left() + cell, box.top());
                    line.lineTo(box.left() + cell, marks.rows().start());
                }
                scene.stroke(line, Theme.AXIS, 1);
            }
        }
    }

    private double left() {
        double widest = Math.max(YEARS.width(Integer.toString(from.getYear())),
                IntStream.range(0, WEEK).mapToDouble(row -> NAMES.width(weekday(row))).max().orElse(0));
        return Math.ceil(EDGE + widest + GAP);
    }

    private String weekday(int row) {
        return firstDay().plus(row).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private DayOfWeek firstDay() {
        return WeekFields.of(locale).getFirstDayOfWeek();
    }

    private int weeks() {
        return column(to) + 1;
    }

    private int row(LocalDate day) {
        return Math.floorMod(day.getDayOfWeek().getValue() - firstDay().getValue(), WEEK);
    }

    private int column(LocalDate day) {
        LocalDate begin = from.with(TemporalAdjusters.previousOrSame(firstDay()));
        return (int) (ChronoUnit.DAYS.between(begin, day) / WEEK);
    }
}
