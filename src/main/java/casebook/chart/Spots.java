package casebook.chart;

import casebook.chart.Spot.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where charts of series tell their numbers. */
final class Spots {
    /** A strip narrower than this can't be pointed at, so of many places only some tell theirs. */
    private static final double LEAST_STRIP = 3;

    private Spots() {}

    /** One for each bar. */
    static void ofBars(Scene scene, BarMarks marks, Grid grid, Inks inks) {
        for (int place = 0; place < grid.places().size(); place++) {
            for (int s = 0; s < grid.series().size(); s++) {
                if (marks.has(s, place)) {
                    scene.add(new Spot(marks.box(s, place), grid.places().name(place),
                            List.of(fact(grid.series().get(s), place, inks.of(grid.series().get(s), place)))));
                }
            }
        }
    }

    /** One strip for each place, with the numbers of all series. */
    static void ofPlaces(Scene scene, Box plot, BottomAxis bottom, Grid grid, Inks inks) {
        int places = grid.places().size();
        int skip = (int) Math.max(1, Math.ceil(places * LEAST_STRIP / plot.width()));
        for (int place = 0; place < places; place += skip) {
            int at = place;
            List<Fact> facts = new ArrayList<>();
            grid.all().filter(series -> !Double.isNaN(series.values()[at])).forEach(series -> facts.add(fact(series, at, inks.of(series))));
            if (!facts.isEmpty()) {
                scene.add(new Spot(strip(plot, bottom, place, skip, places), grid.places().name(place), facts));
            }
        }
    }

    /** Half the way to the neighbours on both sides, or to the plot's edge. */
    private static Box strip(Box plot, BottomAxis bottom, int place, int skip, int places) {
        double left = place < skip ? plot.left() : (bottom.at(place - skip) + bottom.at(place)) / 2;
        double right = place + skip >= places ? plot.right() : (bottom.at(place) + bottom.at(place + skip)) / 2;
        return new Box(left, plot.top(), right, plot.bottom());
    }

    private static Fact fact(Series series, int place, Ink ink) {
        String interval = series.hasInterval(place)
                ? " (" + series.text().value(series.low()[place]) + " – " + series.text().value(series.high()[place]) + ")" : "";
        return new Fact(series.label(), series.text().value(series.values()[place]) + interval, Optional.of(ink));
    }
}
