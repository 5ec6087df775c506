package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts displays that follow one another, and take a share of a row each, side by side. The style sheet fills the rows. */
final class FigureRows {
    private final List<SafeHtml> pieces = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();

    /** @param html what the block shows; nothing lets the row go on */
    void add(Block block, List<SafeHtml> html) {
        Optional<Integer> share = share(block);
        if (share.isEmpty() && !html.isEmpty()) {
            endRow();
            pieces.addAll(html);
        }
        share.ifPresent(columns -> html.forEach(piece ->
                row.append("<div class=\"span-").append(columns).append("\">\n").append(piece.markup()).append("\n</div>\n")));
    }

    /** What takes no share of a row. */
    void add(List<SafeHtml> html) {
        endRow();
        pieces.addAll(html);
    }

    static Optional<Integer> share(Block block) {
        return switch (block) {
            case Block.DisplayBlock display -> display.share();
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> query.share();
            case Block.CellBlock _, Block.Prose _, Block.Include _, Block.Conditional _ -> Optional.empty();
        };
    }

    List<SafeHtml> done() {
        endRow();
        return pieces;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            pieces.add(new SafeHtml("<div class=\"figure-row\">\n" + row + "</div>"));
            row.setLength(0);
        }
    }
}
