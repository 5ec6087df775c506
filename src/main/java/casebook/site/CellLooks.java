package casebook.site;

import casebook.notebook.Name;
import casebook.notebook.Named;
import casebook.notebook.TableLook;
import casebook.result.NumberList;
import casebook.result.Table;
import casebook.site.GridColumn.Look;
import casebook.site.GridView.CellPictureView;
import casebook.site.GridView.CellView;
import casebook.site.GridView.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Gives the columns of one table the looks that its author wants. */
final class CellLooks {
    private final Table table;
    private final List<Integer> rows;
    private final TableLook wanted;
    private final PageWork work;
    private final Links links;
    private final List<DataLinks> judges = new ArrayList<>();

    /** @param rows those that are shown: scales reach from their smallest to their largest number */
    CellLooks(Table table, List<Integer> rows, TableLook wanted, PageWork work, Links links) {
        this.table = table;
        this.rows = rows;
        this.wanted = wanted;
        this.work = work;
        this.links = links;
    }

    GridColumn dress(GridColumn column) {
        String name = column.column().name();
        boolean list = TableLook.has(wanted.sparklines(), name) && NumberList.isListOfNumbers(column.column());
        Optional<Name> alt = Named.get(wanted.images(), name);
        Look look = list ? line(column.format())
                : alt.isPresent() ? picture(written(wanted.images().keySet(), name), table.column(alt.get().text()))
                : TableLook.has(wanted.bars(), name) ? bar(column.index())
                : TableLook.has(wanted.heat(), name) ? tint(column.index()) : Look.PLAIN;
        Kind kind = list || alt.isPresent() ? Kind.DRAWN : column.head().kind();
        return column.with(kind, wanted.link(name).map(address -> linked(look, address)).orElse(look));
    }

    /** Says what was wrong with addresses, once all cells are made. */
    void report() {
        judges.forEach(DataLinks::report);
    }

    private static Name written(Iterable<Name> names, String column) {
        for (Name name : names) {
            if (name.text().equalsIgnoreCase(column)) {
                return name;
            }
        }
        throw new IllegalStateException("no name " + column);
    }

    private Look bar(int column) {
        Bars bars = Bars.of(numbers(column));
        return (cell, _, value) -> extra(cell, cell.extra().withBar(bars.draw(ColumnStyle.number(value))));
    }

    private Look tint(int column) {
        Heat heat = Heat.of(numbers(column));
        return (cell, _, value) -> extra(cell, cell.extra().withTint(
                Optional.of(heat.tint(ColumnStyle.number(value)).map(step -> "tinted " + step).orElse("tinted"))));
    }

    private Look line(Optional<String> format) {
        var lines = new CellLine(work, format);
        return (cell, _, value) -> NumberList.read(value).filter(numbers -> numbers.stream().anyMatch(Objects::nonNull))
                .map(numbers -> lines.draw(cell, numbers)).orElse(cell);
    }

    private Look picture(Name column, OptionalInt alt) {
        DataLinks judge = judge(column);
        return (cell, row, value) -> judge.picture(value).map(src -> {
            String said = alt.isEmpty() || table.value(row, alt.getAsInt()) == null ? "" : table.value(row, alt.getAsInt()).toString();
            return new CellView("", Optional.of(said.isEmpty() ? value.toString() : said), Kind.DRAWN, cell.head(), false,
                    cell.extra().withPicture(Optional.of(new CellPictureView(src, said))));
        }).orElse(cell);
    }

    private Look linked(Look look, Name address) {
        DataLinks judge = judge(address);
        OptionalInt column = table.column(address.text());
        return (plain, row, value) -> {
            CellView cell = look.of(plain, row, value);
            return value == null || column.isEmpty() ? cell
                    : extra(cell, cell.extra().withHref(judge.link(table.value(row, column.getAsInt()))));
        };
    }

    private DataLinks judge(Name column) {
        var judge = new DataLinks(column, work, links);
        judges.add(judge);
        return judge;
    }

    private static CellView extra(CellView cell, GridView.ExtraView extra) {
        return new CellView(cell.text(), cell.sort(), cell.kind(), cell.head(), cell.missing(), extra);
    }

    private List<BigDecimal> numbers(int column) {
        return rows.stream().map(row -> ColumnStyle.number(table.value(row, column))).filter(Objects::nonNull).toList();
    }
}
