package casebook.site;

import casebook.site.GridView.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as GitHub's Markdown has them; cells are finished Markdown of one line. */
final class GfmTable {
    private final List<String> lines = new ArrayList<>();

    /** @param numbers which columns hold numbers, and stand to the right */
    GfmTable(List<String> heads, List<Boolean> numbers) {
        row(heads);
        row(numbers.stream().map(number -> number ? "---:" : "---").toList());
    }

    static GfmTable of(List<String> heads) {
        return new GfmTable(heads, heads.stream().map(_ -> false).toList());
    }

    GfmTable row(List<String> cells) {
        lines.add(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The rows that a page shows; nothing for a result without columns. */
    static String of(GridView grid) {
        if (grid.heads().isEmpty()) {
            return "";
        }
        var table = new GfmTable(grid.heads().stream().map(head -> GfmText.inline(head.label())).toList(),
                grid.heads().stream().map(head -> head.kind() == Kind.NUMBER).toList());
        for (GridView.GroupView group : grid.groups()) {
            group.head().ifPresent(head -> table.row(filled("**" + GfmText.inline(head.text()) + "**"
                    + head.count().map(count -> " · " + GfmText.inline(count)).orElse(""), grid)));
            group.rows().forEach(row -> table.row(row.stream().map(GfmTable::cell).toList()));
            group.subtotal().ifPresent(sum -> table.row(sum(sum)));
        }
        grid.totals().ifPresent(sum -> table.row(sum(sum)));
        return table.text();
    }

    private static List<String> filled(String first, GridView grid) {
        var cells = new ArrayList<>(Collections.nCopies(grid.heads().size(), ""));
        cells.set(0, first);
        return cells;
    }

    private static List<String> sum(GridView.SumView sum) {
        var cells = new ArrayList<String>(Collections.nCopies(sum.before(), ""));
        sum.cells().forEach(cell -> cells.add(cell.text().isBlank() ? "" : GfmText.bold(cell.text())));
        String label = GfmText.bold(sum.label() + (sum.cut() ? " " + sum.ofAll() : ""));
        cells.set(0, sum.before() > 0 ? label : label + (cells.getFirst().isEmpty() ? "" : " " + cells.getFirst()));
        return cells;
    }

    private static String cell(GridView.CellView cell) {
        if (cell.extra().picture().isPresent()) {
            return "![" + GfmText.inline(cell.extra().picture().get().alt()) + "](" + GfmText.target(cell.extra().picture().get().src()) + ")";
        }
        String text = GfmText.inline(cell.extra().line().map(GridView.LineView::label).orElseGet(cell::text));
        return cell.extra().href().map(href -> "[" + text + "](" + GfmText.target(GfmLinks.page(href)) + ")").orElse(text);
    }
}
