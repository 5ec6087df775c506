package casebook.site;

import casebook.notebook.Name;
import casebook.notebook.Named;
import casebook.notebook.Phrase;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.Type;
import casebook.result.Words;
import casebook.site.GridView.CellView;
import casebook.site.GridView.GroupView;
import casebook.site.GridView.HeadView;
import casebook.site.GridView.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the rows that a page shows of a result. */
final class GridMaker {
    /**
     * What an author says of columns.
     *
     * @param columns those to show, in this order; empty for all
     * @param labels their heads, resolved, by name
     * @param formats by name
     */
    record Wishes(List<Name> columns, Map<Name, Phrase> labels, Map<Name, Name> formats) {}

    /** From so many characters on a text is given room. */
    private static final int LONG = 22;
    /** More rows than these are searched and leafed through; the script shows as many at once. */
    private static final int PAGE = 25;

    private final Formats formats;
    private final Words words;

    GridMaker(Formats formats, Words words) {
        this.formats = formats;
        this.words = words;
    }

    /**
     * The first rows of a table.
     *
     * @param limit how many at most
     * @param csv the address of the whole result
     */
    GridView make(Table table, Wishes wishes, int limit, Optional<String> csv) {
        int shown = Math.min(limit, table.rows().size());
        List<GridColumn> columns = columns(table, wishes, shown);
        List<List<CellView>> rows = IntStream.range(0, shown).mapToObj(row -> row(table, row, columns)).toList();
        return view(columns, List.of(new GroupView(Optional.empty(), rows, Optional.empty())), Optional.empty(), table.total(), csv);
    }

    /** @param total how many rows the result has */
    GridView view(List<GridColumn> columns, List<GroupView> groups, Optional<GridView.SumView> totals, long total, Optional<String> csv) {
        int shown = groups.stream().mapToInt(group -> group.rows().size()).sum();
        return new GridView(columns.stream().map(GridColumn::head).toList(), groups, totals, shown > PAGE, more(shown, total), csv);
    }

    /** @param rows how many of the table's first rows tell how a column is best written */
    List<GridColumn> columns(Table table, Wishes wishes, int rows) {
        return indexes(table, wishes.columns()).mapToObj(index -> column(table, index, rows, wishes)).toList();
    }

    static List<CellView> row(Table table, int row, List<GridColumn> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).cell(table, row, i == 0)).toList();
    }

    private static IntStream indexes(Table table, List<Name> columns) {
        return columns.isEmpty() ? IntStream.range(0, table.columns().size())
                : columns.stream().flatMapToInt(name -> table.column(name.text()).stream());
    }

    GridColumn column(Table table, int index, int rows, Wishes wishes) {
        Column column = table.columns().get(index);
        String label = Named.get(wishes.labels(), column.name()).map(Phrase::text)
                .orElseGet(() -> Labels.humanised(column.name()));
        Optional<String> format = Named.get(wishes.formats(), column.name()).map(Name::text);
        Kind kind = kind(column.type()) == Kind.TEXT && isLong(table, index, rows) ? Kind.LONG : kind(column.type());
        return new GridColumn(index, column, new HeadView(label, kind), format,
                ColumnStyle.of(table, index, rows, format, formats), GridColumn.Look.PLAIN);
    }

    private static boolean isLong(Table table, int index, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> table.value(row, index))
                .anyMatch(value -> value != null && value.toString().length() >= LONG);
    }

    private static Kind kind(Type type) {
        return switch (type) {
            case INTEGER, DECIMAL, DOUBLE, INTERVAL -> Kind.NUMBER;
            case DATE, TIMESTAMP -> Kind.TIME;
            case BOOLEAN, TEXT, OTHER -> Kind.TEXT;
        };
    }

    private Optional<String> more(int shown, long total) {
        if (total == 0) {
            return Optional.of(words.text("noRows"));
        }
        return shown >= total ? Optional.empty()
                : Optional.of(words.count("rowsShown", shown, formats.format((long) shown, "int"), formats.format(total, "int")));
    }
}
