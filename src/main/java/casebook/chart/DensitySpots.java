package casebook.chart;

import casebook.notebook.Name;
import casebook.result.Reduced;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Lets a density tell how many points lie where, four of its fields together: a page can't carry the numbers of each. */
final class DensitySpots {
    private static final int SIDE = 2;
    private static final int TENTHS = 10;

    private DensitySpots() {}

    /** @param plot from the least to the largest values */
    static void add(Figure figure, Reduced.Density density, Box plot, Scene scene) {
        List<List<Long>> counts = density.counts();
        int rows = counts.size() / SIDE;
        int columns = counts.getFirst().size() / SIDE;
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = 0; column < columns; column++) {
                long count = count(counts, row, column);
                if (count > 0) {
                    scene.add(spot(figure, density, plot, new Share(column, columns), new Share(row, rows), count));
                }
            }
        }
    }

    /** A field of so many along an axis. */
    private record Share(int nth, int of) {
        double from() {
            return (double) nth / of;
        }

        double to() {
            return (nth + 1.0) / of;
        }
    }

    private static long count(List<List<Long>> counts, int row, int column) {
        long count = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            count += counts.get(SIDE * row + i / SIDE).get(SIDE * column + i % SIDE);
        }
        return count;
    }

    private static Spot spot(Figure figure, Reduced.Density density, Box plot, Share along, Share up, long count) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        var box = new Box(plot.left() + along.from() * plot.width(), plot.bottom() - up.to() * plot.height(),
                plot.left() + along.to() * plot.width(), plot.bottom() - up.from() * plot.height());
        String places = ends(figure, x, density.x(), along);
        return new Spot(box, places, List.of(new Spot.Fact(Series.title(y.text()), ends(figure, y, density.y(), up), Optional.empty()),
                new Spot.Fact(figure.words().raw("chart.count"), figure.formats().format(count, "int"), Optional.empty())));
    }

    private static String ends(Figure figure, Name column, Reduced.Extent extent, Share share) {
        return at(figure, column, extent, share.from()) + " – " + at(figure, column, extent, share.to());
    }

    private static String at(Figure figure, Name column, Reduced.Extent extent, double share) {
        Optional<LocalDateTime> least = Values.time(extent.least());
        Optional<LocalDateTime> largest = Values.time(extent.largest());
        if (least.isPresent() && largest.isPresent()) {
            Duration whole = Duration.between(least.get(), largest.get());
            LocalDateTime time = least.get().plusSeconds(Math.round(whole.toSeconds() * share));
            return figure.label(column, extent.least() instanceof LocalDate ? time.toLocalDate() : time);
        }
        double from = Values.number(extent.least());
        double to = Values.number(extent.largest());
        return figure.text(column).value(round(from + (to - from) * share, (to - from) / Density.COLUMNS));
    }

    /** To what tells neighbours apart. */
    private static double round(double value, double step) {
        if (!(step > 0)) {
            return value;
        }
        double unit = Math.pow(TENTHS, Math.floor(Math.log10(step)));
        return Math.rint(value / unit) * unit;
    }
}
