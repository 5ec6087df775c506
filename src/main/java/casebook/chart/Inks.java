package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.notebook.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The colours of a chart's series and categories: those that the page gave them, or grey for what is not the point.
 *
 * @param series the keys of the series that {@code highlight} names
 * @param places the categories that it names
 */
record Inks(SeriesColors colors, Set<String> series, Set<Integer> places, int rest) {
    /** @throws ReportException if {@code highlight} names nothing that is there */
    static Inks of(Figure figure, Grid grid) {
        Set<String> series = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (Name name : figure.spec().rows().highlight()) {
            List<String> keys = grid.all().filter(one -> isCalled(one, name)).map(Series::key).toList();
            List<Integer> found = categories(grid).boxed().filter(i -> grid.places().name(i).equals(name.text())).toList();
            if (keys.isEmpty() && found.isEmpty()) {
                throw new ReportException(Diagnostic.invalid(name.span(),
                        "`highlight` names `" + name.text() + "`, which the chart doesn't show").withHint(Nearest.hint(name.text(),
                        Stream.concat(grid.all().map(Series::label), categories(grid).mapToObj(grid.places()::name)).toList())));
            }
            series.addAll(keys);
            places.addAll(found);
        }
        return new Inks(figure.colors(), series, places, grid.rest());
    }

    /** The colour of a series where it is not told by category. */
    Ink of(Series one) {
        return isGrey(one) ? Theme.OTHER : colors.of(one.key());
    }

    /** The colour of a series at a place. */
    Ink of(Series one, int place) {
        return place == rest || !places.isEmpty() && !places.contains(place) ? Theme.OTHER : of(one);
    }

    /** Whether a series is not the point. */
    boolean isGrey(Series one) {
        return one.isRest() || !series.isEmpty() && !series.contains(one.key());
    }

    private static boolean isCalled(Series one, Name name) {
        return one.key().equals(name.text()) || one.label().equals(name.text());
    }

    private static IntStream categories(Grid grid) {
        return grid.places() instanceof Places.Names names ? IntStream.range(0, names.size()) : IntStream.empty();
    }
}
