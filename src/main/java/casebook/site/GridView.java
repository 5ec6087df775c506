package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * Rows and columns.
 *
 * @param rows each as long as {@code heads}
 * @param more how many rows of how many are shown, when not all are, or that there are none
 * @param csv the address of the whole result
 */
record GridView(List<HeadView> heads, List<List<CellView>> rows, Optional<String> more, Optional<String> csv) {
    /** The same, with another remark behind the one on the rows that are shown. */
    GridView with(Optional<String> remark) {
        return remark.isEmpty() ? this : new GridView(heads, rows,
                Optional.of(more.map(text -> text + " · ").orElse("") + remark.get()), csv);
    }

    /** What a column holds. */
    enum Kind {
        /** Aligned left. */
        TEXT,
        /** Texts that need room: they would stand on many lines otherwise. */
        LONG,
        /** Aligned right. */
        NUMBER,
        /** Dates and times, which stay on one line. */
        TIME
    }

    /** The head of a column. */
    record HeadView(String label, Kind kind) {}

    /**
     * A cell.
     *
     * @param text as people read it
     * @param sort what to compare where the text doesn't compare well: a plain number, or an ISO date
     * @param head whether it names its row
     * @param missing whether it is NULL
     */
    record CellView(String text, Optional<String> sort, Kind kind, boolean head, boolean missing) {}
}
