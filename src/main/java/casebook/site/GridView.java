package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * Rows and columns.
 *
 * @param groups the rows: in one group without a head, unless the author asked for groups
 * @param totals the row that stands below all others
 * @param paged whether there are so many rows that a reader will want to search them and leaf through them
 * @param more how many rows of how many are shown, when not all are, or that there are none
 * @param csv the address of the whole result
 */
record GridView(List<HeadView> heads, List<GroupView> groups, Optional<SumView> totals, boolean paged, Optional<String> more,
        Optional<String> csv) {
    /** The same, with another remark behind the one on the rows that are shown. */
    GridView with(Optional<String> remark) {
        return remark.isEmpty() ? this : new GridView(heads, groups, totals, paged,
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
        TIME,
        /** Small drawings and pictures. */
        DRAWN
    }

    /** The head of a column. */
    record HeadView(String label, Kind kind) {}

    /** @param rows each as long as {@code heads} */
    record GroupView(Optional<GroupHeadView> head, List<List<CellView>> rows, Optional<SumView> subtotal) {}

    /**
     * The head of a group.
     *
     * @param column the head of the column whose equal values make it
     * @param text the value
     * @param count how many rows it has, those that aren't shown included; empty where that isn't known
     */
    record GroupHeadView(String column, String text, boolean missing, Optional<String> count) {}

    /**
     * A row of sums.
     *
     * @param label what it is; stands in the first cell where {@code before} is none
     * @param ofAll the end of the label where some of the rows aren't shown: "(all 230 rows)"
     * @param cut whether some aren't, whatever a reader does
     * @param before how many columns in front have no sum
     * @param cells those of the columns behind them
     */
    record SumView(String label, String ofAll, boolean cut, int before, List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param text as people read it
     * @param sort what to compare where the text doesn't compare well: a plain number, or an ISO date
     * @param head whether it names its row
     * @param missing whether it is NULL
     */
    record CellView(String text, Optional<String> sort, Kind kind, boolean head, boolean missing, ExtraView extra) {}

    /**
     * What the author has added to a cell.
     *
     * @param note a word before the text: what sum it is
     * @param tint the classes of the style sheet that colour the cell; of one without a colour in a column of colours
     * @param bar decoration before the text
     * @param line a drawing in the text's place
     * @param href where it leads
     * @param picture a picture in the text's place
     */
    record ExtraView(Optional<String> note, Optional<String> tint, Optional<SafeHtml> bar, Optional<LineView> line,
            Optional<String> href, Optional<CellPictureView> picture) {
        static final ExtraView NONE = new ExtraView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());

        ExtraView withNote(String text) {
            return new ExtraView(Optional.of(text), tint, bar, line, href, picture);
        }

        ExtraView withTint(Optional<String> name) {
            return new ExtraView(note, name, bar, line, href, picture);
        }

        ExtraView withBar(Optional<SafeHtml> drawing) {
            return new ExtraView(note, tint, drawing, line, href, picture);
        }

        ExtraView withLine(Optional<LineView> drawing) {
            return new ExtraView(note, tint, bar, drawing, href, picture);
        }

        ExtraView withHref(Optional<String> address) {
            return new ExtraView(note, tint, bar, line, address, picture);
        }

        ExtraView withPicture(Optional<CellPictureView> shown) {
            return new ExtraView(note, tint, bar, line, href, shown);
        }
    }

    /** A small line, and what it shows in words. */
    record LineView(SafeHtml drawing, String label) {}

    /** A picture in a cell. */
    record CellPictureView(String src, String alt) {}
}
