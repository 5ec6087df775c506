package casebook.engine;

import casebook.result.BinEdges;
import casebook.result.Reduced;
import casebook.result.Reduction;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Counts values by bins. */
final class BinReducer {
    private final Reducer reducer;
    private final Session session;

    BinReducer(Reducer reducer, Session session) {
        this.reducer = reducer;
        this.session = session;
    }

    Optional<Reduced.Histogram> reduce(Reducer.Source source, Reduction.Histogram wanted, long total) throws SQLException {
        Measured x = source.measured(wanted.x());
        Reducer.Ends ends = reducer.ends(source.name(), x.place());
        if (ends.count() == 0) {
            return Optional.empty();
        }
        BinEdges edges = BinEdges.of(ends.least(), ends.largest(), ends.count(), wanted.bins(), x.isWhole());
        return Optional.of(new Reduced.Histogram(edges, edges.count() == 1 ? List.of(ends.count()) : counts(source, x, edges),
                total - ends.count(), total));
    }

    private List<Long> counts(Reducer.Source source, Measured x, BinEdges edges) throws SQLException {
        List<BigDecimal> bounds = edges.edges().stream().map(edge -> new BigDecimal(edge.toString())).toList();
        var bins = new Bins(List.copyOf(bounds), bounds.subList(1, bounds.size() - 1).stream().map(bound -> Measured.number(-bound.doubleValue())).toList());
        return session.query("SELECT " + bins.counting("p") + "::VARCHAR FROM (SELECT " + x.place() + " AS p FROM " + source.name()
                + ") WHERE p IS NOT NULL", found -> {
                    found.next();
                    return bins.histogram(found.getString(1)).counts();
                });
    }
}
