package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * Rows and columns.
 *
 * @param rows each as long as {@code heads}
 * @param more how many rows of how many are shown, when not all are
 * @param csv the address of the whole result
 */
record GridView(List<HeadView> heads, List<List<CellView>> rows, Optional<String> more, Optional<String> csv) {
    /**
     * The head of a column.
     *
     * @param number whether its values are numbers, aligned right
     */
    record HeadView(String label, boolean number) {}

    /**
     * A cell.
     *
     * @param text as people read it
     * @param sort what to compare where the text doesn't compare well: a plain number, or an ISO date
     * @param number whether it is aligned right
     * @param head whether it names its row
     * @param missing whether it is NULL
     */
    record CellView(String text, Optional<String> sort, boolean number, boolean head, boolean missing) {}
}
