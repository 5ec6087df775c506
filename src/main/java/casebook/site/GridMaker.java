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
import casebook.site.GridView.HeadView;
import casebook.site.GridView.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private record ShownColumn(int index, Column column, HeadView head, Function<Object, String> writer) {}

    /** From so many characters on a text is given room. */
    private static final int LONG = 22;

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
        List<ShownColumn> columns = indexes(table, wishes.columns())
                .mapToObj(index -> column(table, index, shown, wishes)).toList();
        var rows = new ArrayList<List<CellView>>();
        for (int row = 0; row < shown; row++) {
            var cells = new ArrayList<CellView>();
            for (ShownColumn column : columns) {
                cells.add(cell(table.value(row, column.index()), column, cells.isEmpty()));
            }
            rows.add(cells);
        }
        return new GridView(columns.stream().map(ShownColumn::head).toList(), rows, more(shown, table.total()), csv);
    }

    private static IntStream indexes(Table table, List<Name> columns) {
        return columns.isEmpty() ? IntStream.range(0, table.columns().size())
                : columns.stream().flatMapToInt(name -> table.column(name.text()).stream());
    }

    private ShownColumn column(Table table, int index, int rows, Wishes wishes) {
        Column column = table.columns().get(index);
        String label = Named.get(wishes.labels(), column.name()).map(Phrase::text)
                .orElseGet(() -> Labels.humanised(column.name()));
        Optional<String> format = Named.get(wishes.formats(), column.name()).map(Name::text);
        Kind kind = kind(column.type()) == Kind.TEXT && isLong(table, index, rows) ? Kind.LONG : kind(column.type());
        return new ShownColumn(index, column, new HeadView(label, kind),
                ColumnStyle.of(table, index, rows, format, formats));
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

    private static CellView cell(Object value, ShownColumn column, boolean first) {
        Kind kind = column.head().kind();
        return new CellView(column.writer().apply(value), sort(value), kind, first && kind != Kind.NUMBER, value == null);
    }

    /** Texts compare as they are read, what else there is as it is measured. */
    private static Optional<String> sort(Object value) {
        return switch (value) {
            case LocalDate date -> Optional.of(date.toString());
            case LocalDateTime time -> Optional.of(time.toString());
            case Duration duration -> Optional.of(Long.toString(duration.toMillis()));
            case null, default -> Optional.ofNullable(ColumnStyle.number(value)).map(BigDecimal::toPlainString);
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
