package casebook;

import casebook.result.Formats;
import casebook.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A few rows as text, for the terminal. */
final class TextTable {
    private static final int WIDEST = 32;
    private static final String GAP = "  ";

    private TextTable() {}

    /** The rows under their columns' names, with a last line that says how many were left out. */
    static String of(Table table, Formats formats) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(column -> cut(column.name())).toList());
        table.rows().forEach(row -> lines.add(row.stream().map(value -> cut(formats.plain(value))).toList()));
        int[] widths = IntStream.range(0, table.columns().size())
                .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0)).toArray();
        var text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                boolean right = table.columns().get(i).type().isNumber();
                String space = " ".repeat(widths[i] - line.get(i).length());
                text.append(i == 0 ? "" : GAP).append(right ? space + line.get(i) : line.get(i) + space);
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        if (table.isCut()) {
            text.append("… and ").append(table.total() - table.rows().size()).append(" more\n");
        }
        return text.toString();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }
}
