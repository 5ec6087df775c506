package casebook.cache;

import casebook.result.BinEdges;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;

/** What pictures of many rows ask for and get, as bytes. */
public final class Reductions {
    private Reductions() {}

    /** What is asked for, as a part of a recipe. */
    public static Out asked(Reduction reduction) {
        var out = new Out();
        switch (reduction) {
            case Reduction.Lines lines -> out.number(0).text(lines.x()).list(lines.y(), Out::text).optionalText(lines.series())
                    .number(lines.strips()).number(lines.mostSeries());
            case Reduction.Density density -> out.number(1).text(density.x()).text(density.y()).number(density.columns()).number(density.rows());
            case Reduction.Histogram histogram -> out.number(2).text(histogram.x()).optional(histogram.bins(), (o, bins) -> o.number(bins));
            case Reduction.Boxes boxes -> out.number(3).text(boxes.x()).text(boxes.y()).number(boxes.mostGroups());
        }
        return out;
    }

    public static void write(Out out, Reduced reduced) {
        switch (reduced) {
            case Reduced.Rows rows -> {
                out.number(0);
                Tables.write(out, rows.table());
            }
            case Reduced.Density density -> {
                out.number(1);
                write(out, density.x());
                write(out, density.y());
                out.list(density.counts(), (o, row) -> o.list(row, Out::number));
            }
            case Reduced.Histogram histogram -> out.number(2).list(histogram.bins().edges(), Out::decimal)
                    .list(histogram.counts(), Out::number).number(histogram.without());
            case Reduced.Boxes boxes -> out.number(3).list(boxes.groups(), Reductions::write);
        }
        out.number(reduced.total());
    }

    public static Reduced read(In in) {
        return switch (in.count()) {
            case 0 -> {
                Table table = Tables.read(in);
                yield new Reduced.Rows(table, in.number());
            }
            case 1 -> {
                Reduced.Extent x = extent(in);
                Reduced.Extent y = extent(in);
                List<List<Long>> counts = in.list(row -> row.list(In::number));
                yield new Reduced.Density(x, y, counts, in.number());
            }
            case 2 -> {
                var bins = new BinEdges(in.list(In::decimal));
                List<Long> counts = in.list(In::number);
                long without = in.number();
                yield new Reduced.Histogram(bins, counts, without, in.number());
            }
            case 3 -> {
                List<Reduced.Spread> groups = in.list(Reductions::spread);
                yield new Reduced.Boxes(groups, in.number());
            }
            default -> throw new IllegalArgumentException("there is no such answer");
        };
    }

    private static void write(Out out, Reduced.Extent extent) {
        out.value(extent.least()).value(extent.largest());
    }

    private static Reduced.Extent extent(In in) {
        Object least = in.value();
        return new Reduced.Extent(least, in.value());
    }

    private static void write(Out out, Reduced.Spread spread) {
        out.value(spread.group()).decimal(spread.low()).decimal(spread.q1()).decimal(spread.median()).decimal(spread.q3())
                .decimal(spread.high()).list(spread.outliers(), Out::decimal).number(spread.beyond()).number(spread.count());
    }

    private static Reduced.Spread spread(In in) {
        Object group = in.value();
        double low = in.decimal();
        double q1 = in.decimal();
        double median = in.decimal();
        double q3 = in.decimal();
        double high = in.decimal();
        List<Double> outliers = in.list(In::decimal);
        long beyond = in.number();
        return new Reduced.Spread(group, low, q1, median, q3, high, outliers, beyond, in.number());
    }
}
