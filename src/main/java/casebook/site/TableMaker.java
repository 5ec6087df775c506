package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Name;
import casebook.notebook.TableLook;
import casebook.notebook.TableRows;
import casebook.notebook.TableSpec;
import casebook.notebook.Totals;
import casebook.result.Column;
import casebook.result.Table;
import casebook.site.GridView.CellView;
import casebook.site.GridView.GroupHeadView;
import casebook.site.GridView.GroupView;
import casebook.site.GridView.SumView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the rows of a table, with all that its author adds to them. */
final class TableMaker {
    private final PageWork work;
    private final Content content;
    private final Links links;
    private final GridMaker grids;

    TableMaker(PageWork work, Content content, Links links, GridMaker grids) {
        this.work = work;
        this.content = content;
        this.links = links;
        this.grids = grids;
    }

    /**
     * The rows of a table.
     *
     * @param spec with its texts filled in
     * @param usual how many rows a table shows that says nothing else
     * @param csv the address of the whole result
     */
    GridView make(TableSpec spec, int usual, Optional<String> csv) {
        Table table = content.table(spec.source());
        refuseCut(spec, table);
        OptionalInt group = spec.rows().group().map(name -> table.column(name.text())).orElse(OptionalInt.empty());
        List<RowGroup> groups = RowGroup.of(table, group, spec.rows().limit().orElse(usual));
        List<Integer> shown = groups.stream().flatMap(found -> found.shownRows().stream()).toList();
        int sample = group.isPresent() ? table.rows().size() : shown.size();
        var wishes = new GridMaker.Wishes(columns(spec, table), spec.labels(), spec.formats());
        var looks = new CellLooks(table, shown, spec.look(), work, links);
        List<GridColumn> columns = grids.columns(table, wishes, sample).stream().map(looks::dress).toList();
        Optional<GridColumn> head = group.stream().mapToObj(index -> grids.column(table, index, sample, wishes)).findFirst();
        var sums = new SumRows(table, columns, work);
        List<GroupView> rows = groups.stream().map(found -> group(found, head, spec, table, columns, sums)).toList();
        looks.report();
        return grids.view(columns, rows, totals(spec, table, shown.size(), sums), table.total(), csv);
    }

    /** Sums of some of the rows are no sums. */
    private void refuseCut(TableSpec spec, Table table) {
        if (table.isCut() && spec.rows().summaries().findAny().isPresent()) {
            Name first = spec.rows().summaries().findFirst().get().getKey();
            work.wrong(Diagnostic.invalid(first.span(), "sums are made of at most " + work.formats.format((long) TableRows.MOST_SUMMED, "int")
                    + " rows, and `" + spec.source().text() + "` has " + work.formats.format(table.total(), "int"))
                    .withHint("compute them in SQL: `totals: CELL` takes the row of another cell"));
        }
    }

    /** The columns to show; those that make groups, or are but addresses, only where the author names them. */
    private static List<Name> columns(TableSpec spec, Table table) {
        Optional<Name> group = spec.rows().group();
        if (!spec.columns().isEmpty()) {
            return spec.columns().stream().filter(name -> group.isEmpty() || !group.get().text().equalsIgnoreCase(name.text())).toList();
        }
        TableLook look = spec.look();
        return table.columns().stream().map(Column::name)
                .filter(name -> group.isEmpty() || !group.get().text().equalsIgnoreCase(name))
                .filter(name -> look.link(name).isPresent() || look.links().values().stream().noneMatch(address -> address.text().equalsIgnoreCase(name)))
                .map(name -> new Name(name, spec.span())).toList();
    }

    private GroupView group(RowGroup group, Optional<GridColumn> head, TableSpec spec, Table table, List<GridColumn> columns, SumRows sums) {
        List<List<CellView>> rows = group.shownRows().stream().map(row -> GridMaker.row(table, row, columns)).toList();
        Optional<SumView> subtotal = spec.rows().subtotals().isEmpty() ? Optional.empty()
                : Optional.of(sums.of(spec.rows().subtotals(), group.all(), "subtotal", "wholeGroup", group.isCut()));
        return new GroupView(head.map(column -> head(column, group, table)), rows, subtotal);
    }

    private GroupHeadView head(GridColumn column, RowGroup group, Table table) {
        int size = group.all().size();
        return new GroupHeadView(column.head().label(), column.writer().apply(group.key().orElse(null)), group.key().isEmpty(),
                table.isCut() ? Optional.empty()
                        : Optional.of(work.words.count("rowsFound", size, work.formats.format((long) size, "int"))));
    }

    private Optional<SumView> totals(TableSpec spec, Table table, int shown, SumRows sums) {
        return spec.rows().totals().flatMap(totals -> switch (totals) {
            case Totals.Computed computed -> Optional.of(sums.of(computed.columns(), IntStream.range(0, table.rows().size()).boxed().toList(),
                    "total", "allRows", shown < table.total()));
            case Totals.OfCell cell -> oneRow(cell.cell()).map(sums::of);
        });
    }

    private Optional<Table> oneRow(Name cell) {
        Table row = content.table(cell);
        if (row.total() != 1) {
            work.wrong(Diagnostic.invalid(cell.span(), "a row of totals comes from a result of one row, and `" + cell.text() + "` has "
                    + work.formats.format(row.total(), "int")));
            return Optional.empty();
        }
        return Optional.of(row);
    }
}
