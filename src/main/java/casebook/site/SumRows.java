package casebook.site;

import casebook.notebook.Named;
import casebook.notebook.Summary;
import casebook.notebook.Name;
import casebook.result.Table;
import casebook.result.Type;
import casebook.site.GridView.CellView;
import casebook.site.GridView.ExtraView;
import casebook.site.GridView.SumView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the rows of subtotals and totals of one table. */
final class SumRows {
    private final Table table;
    private final List<GridColumn> columns;
    private final PageWork work;

    SumRows(Table table, List<GridColumn> columns, PageWork work) {
        this.table = table;
        this.columns = columns;
        this.work = work;
    }

    /**
     * The sums of rows.
     *
     * @param rows all rows that they are made of
     * @param label the word for a row of sums; {@code other} stands for it where there are no sums among its numbers
     * @param cut whether some of these rows aren't shown
     */
    SumView of(Map<Name, Summary> wanted, List<Integer> rows, String label, String other, boolean cut) {
        var cells = new ArrayList<Optional<CellView>>();
        for (GridColumn column : columns) {
            cells.add(Named.get(wanted, column.column().name()).map(summary -> cell(column, summary, rows)));
        }
        return view(cells, wanted.containsValue(Summary.SUM) ? label : other, rows.size(), cut);
    }

    /** A row that comes from a result of one row, by the names of its columns. */
    SumView of(Table row) {
        var cells = new ArrayList<Optional<CellView>>();
        for (GridColumn column : columns) {
            OptionalInt index = row.column(column.column().name());
            cells.add(index.isEmpty() ? Optional.empty() : Optional.of(column.plain(row.value(0, index.getAsInt()), false)));
        }
        return view(cells, "total", table.total(), false);
    }

    private CellView cell(GridColumn column, Summary summary, List<Integer> rows) {
        Object value = Sums.of(summary, rows.stream().map(row -> table.value(row, column.index())).toList());
        CellView plain = column.plain(value, false);
        String text = switch (summary) {
            case COUNT -> work.formats.format(value, "int");
            case MEAN -> column.column().type() == Type.INTEGER && column.format().isEmpty() ? work.formats.format(value, "num1") : plain.text();
            case SUM, MIN, MAX -> plain.text();
        };
        ExtraView extra = summary == Summary.SUM || value == null ? ExtraView.NONE
                : ExtraView.NONE.withNote(work.words.text("sum." + summary.name().toLowerCase(Locale.ROOT)));
        return new CellView(text, Optional.empty(), plain.kind(), false, plain.missing(), extra);
    }

    private SumView view(List<Optional<CellView>> cells, String label, long rows, boolean cut) {
        int before = 0;
        while (before < cells.size() && cells.get(before).isEmpty()) {
            before++;
        }
        var shown = new ArrayList<CellView>();
        for (int i = before; i < cells.size(); i++) {
            GridColumn column = columns.get(i);
            shown.add(cells.get(i).orElseGet(() -> new CellView("", Optional.empty(), column.head().kind(), false, false, ExtraView.NONE)));
        }
        return new SumView(work.words.text(label), work.words.text("ofAllRows", work.formats.format(rows, "int")), cut, before, shown);
    }
}
