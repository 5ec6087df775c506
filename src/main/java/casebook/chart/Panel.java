package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.result.Table;
import java.util.Optional;

/**
 * One of several small pictures on shared scales. It is all plot; the texts of its axes, where it has any, lie beyond
 * its left and lower edges.
 *
 * @param whole the rows of all of them
 * @param range the values of all of them; empty while it is being found out
 * @param place where it stands, which tells which axes it writes
 * @param height of the plot in CSS pixels
 */
record Panel(Table whole, Optional<Range> range, Place place, int height) {
    /**
     * Where a small picture stands among the others.
     *
     * @param first whether it is the first of all, which carries the texts of reference lines
     * @param leftmost whether it is the first of its row
     * @param lowest whether it is the last of its column
     */
    record Place(boolean first, boolean leftmost, boolean lowest) {}
}
