package casebook.site;

import casebook.site.GridView.Kind;
import java.util.ArrayList;
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
        grid.rows().forEach(row -> table.row(row.stream().map(cell -> GfmText.inline(cell.text())).toList()));
        return table.text();
    }
}
