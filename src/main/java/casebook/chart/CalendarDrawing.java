package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A colour for each day: weeks from left to right, days of the week from top to bottom, a year below the other. A narrow picture
 * breaks each year in two.
 */
final class CalendarDrawing implements Drawing {
    private static final double BLOCK_GAP = 14;
    private static final double GUIDE_GAP = 12;
    /** From so wide on, a year fits in one row. */
    private static final int WIDE = 560;
    private static final int MONTHS = 12;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).times(spec.encoding().x()).numbers(spec.encoding().all(Channel.VALUE)).found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return List.of();
    }

    @Override
    public Scene draw(Figure figure) {
        NavigableMap<LocalDate, Double> days = Days.read(figure);
        Range range = range(days);
        if (range.isEmpty()) {
            return NoData.scene(figure);
        }
        ColorScale scale = ColorScale.of(range);
        ValueText text = figure.text(CellChart.value(figure));
        Guide guide = CellChart.legend(figure, scale, text, missing(days) > 0);
        List<CalendarBlock> blocks = CalendarBlock.between(days.firstKey(), days.lastKey(), figure.width() >= WIDE ? MONTHS : MONTHS / 2,
                figure.formats().locale());
        double cell = blocks.stream().mapToDouble(block -> block.cell(figure.width())).min().orElseThrow();
        double top = Math.ceil(guide.height(figure.width()) + GUIDE_GAP);
        double step = CalendarBlock.height(cell) + BLOCK_GAP;
        var scene = new Scene(figure.width(), (int) Math.ceil(top + step * blocks.size() - BLOCK_GAP + 1));
        guide.paint(scene, 1, 0, scene.width() - 2);
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).paint(scene, top + i * step, cell, days, scale);
        }
        String title = Series.title(CellChart.value(figure).text());
        for (int i = 0; i < blocks.size(); i++) {
            double at = top + i * step;
            blocks.get(i).spots(at, cell, days, (day, value) -> new Spot.Fact(title, text.value(value), Optional.of(scale.ink(value))),
                    day -> figure.formats().format(day, "date")).forEach(scene::add);
        }
        return scene;
    }

    @Override
    public String describe(Figure figure) {
        NavigableMap<LocalDate, Double> days = Days.read(figure);
        Words words = figure.words();
        String chart = Sentence.CALENDAR.in(words);
        if (range(days).isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        ValueText text = figure.text(CellChart.value(figure));
        Comparator<Map.Entry<LocalDate, Double>> byValue = Map.Entry.comparingByValue();
        List<Map.Entry<LocalDate, Double>> known = days.entrySet().stream().filter(day -> !Double.isNaN(day.getValue())).toList();
        var high = known.stream().max(byValue).orElseThrow();
        var low = known.stream().min(byValue).orElseThrow();
        String said = Sentence.DAYS.in(words, chart, Series.title(CellChart.value(figure).text()), day(figure, days.firstKey()),
                day(figure, days.lastKey()), day(figure, high.getKey()), text.value(high.getValue()), day(figure, low.getKey()),
                text.value(low.getValue()));
        return missing(days) == 0 ? said : said + " " + Sentence.WITHOUT.in(words, missing(days));
    }

    private static String day(Figure figure, LocalDate day) {
        return figure.formats().format(day, "date");
    }

    private static Range range(NavigableMap<LocalDate, Double> days) {
        return days.values().stream().reduce(Range.EMPTY, Range::with, Range::with);
    }

    /** How many days between the first and the last have no number. */
    private static long missing(NavigableMap<LocalDate, Double> days) {
        long all = ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) + 1;
        return all - days.values().stream().filter(value -> !Double.isNaN(value)).count();
    }
}
