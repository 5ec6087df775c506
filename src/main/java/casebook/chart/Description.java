package casebook.chart;

import casebook.notebook.ChartMarks;
import casebook.result.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what a chart of series shows, to those who don't see it: the type, the extent, and of each series how it goes and
 * its highest and lowest values.
 */
final class Description {
    private static final int MOST_SERIES = 3;

    private final Figure figure;
    private final Grid grid;
    private final Words words;

    private Description(Figure figure, Grid grid) {
        this.figure = figure;
        this.grid = grid;
        this.words = figure.words();
    }

    /** Under the name of the chart's type. */
    static String of(Figure figure, Grid grid) {
        return new Description(figure, grid).text(figure.chart());
    }

    /** Under another name, where a type has several looks. */
    static String of(Figure figure, Grid grid, Sentence chart) {
        return new Description(figure, grid).text(chart.in(figure.words()));
    }

    private String text(String chart) {
        if (grid.isEmpty()) {
            return Sentence.NOTHING.in(words, chart);
        }
        Inks inks = Inks.of(figure, grid);
        // Those that matter come first.
        List<Series> series = grid.all().filter(one -> !one.isEmpty()).sorted(Comparator.comparing(inks::isGrey)).toList();
        List<String> sentences = new ArrayList<>(List.of(head(chart, series)));
        series.stream().limit(MOST_SERIES).map(this::describe).forEach(sentences::add);
        if (series.size() > MOST_SERIES) {
            sentences.add(Sentence.MORE.count(words, series.size() - MOST_SERIES, series.size() - MOST_SERIES));
        }
        figure.spec().marks().trend().ifPresent(kind -> series.stream().filter(one -> !inks.isGrey(one)).limit(MOST_SERIES)
                .forEach(one -> trend(kind, one).ifPresent(sentences::add)));
        return String.join(" ", sentences);
    }

    private String head(String chart, List<Series> series) {
        String names = words.list(series.stream().map(Series::label).toList());
        Places places = grid.places();
        if (places.size() == 1) {
            return Sentence.ONE_PLACE.in(words, chart, names, places.name(0));
        }
        return isOrdered()
                ? Sentence.BETWEEN.in(words, chart, names, places.name(0), places.name(places.size() - 1))
                : Sentence.BY.in(words, chart, names, places.size(),
                        Series.title(figure.encoding().x().orElseThrow().text()));
    }

    /** Which way a trend goes from its beginning to its end. */
    private Optional<String> trend(ChartMarks.Trend kind, Series series) {
        double[] along = IntStream.range(0, series.values().length).mapToDouble(place -> switch (grid.places()) {
            case Places.Times times -> Duration.between(times.at().getFirst(), times.at().get(place)).toSeconds();
            case Places.Numbers numbers -> numbers.at().get(place);
            case Places.Names names -> place;
        }).toArray();
        return Trend.of(kind, along, series.values()).map(trend -> trend(words, kind, trend, series.label()));
    }

    static String trend(Words words, ChartMarks.Trend kind, Trend trend, String series) {
        double rise = trend.y()[trend.y().length - 1] - trend.y()[0];
        return (rise > 0 ? Sentence.TREND_RISES : rise < 0 ? Sentence.TREND_FALLS : Sentence.TREND_STAYS)
                .in(words, (kind == ChartMarks.Trend.LINEAR ? Sentence.LINEAR : Sentence.LOESS).in(words), series);
    }

    private boolean isOrdered() {
        return !(grid.places() instanceof Places.Names names) || names.ordered();
    }

    private String describe(Series series) {
        double[] values = series.values();
        int high = series.first();
        int low = series.first();
        for (int i = series.first(); i <= series.last(); i++) {
            // The rest is many, and no extreme.
            if (i == grid.rest()) {
                continue;
            }
            high = values[i] > values[high] ? i : high;
            low = values[i] < values[low] ? i : low;
        }
        if (series.first() == series.last()) {
            return Sentence.ONE_VALUE.in(words, series.label(), value(series, high));
        }
        if (!isOrdered()) {
            return Sentence.EXTREMES.in(words, series.label(), grid.places().name(high), value(series, high),
                    grid.places().name(low), value(series, low));
        }
        double change = values[series.last()] - values[series.first()];
        Sentence way = change > 0 ? Sentence.RISES : change < 0 ? Sentence.FALLS : Sentence.STAYS;
        return way.in(words, series.label(), value(series, series.first()), value(series, series.last()),
                value(series, high), grid.places().name(high), value(series, low), grid.places().name(low));
    }

    private static String value(Series series, int place) {
        return series.text().value(series.values()[place]);
    }
}
