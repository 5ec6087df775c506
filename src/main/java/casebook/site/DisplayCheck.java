package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.notebook.ValueRef;
import casebook.result.Column;
import casebook.result.NumberList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges tables and cards against the columns of what they show, before any row is read. Charts and filters are judged elsewhere. */
public final class DisplayCheck {
    private final Set<String> formats;
    private final Function<Name, Optional<List<Column>>> columns;

    /**
     * @param formats the names of all formats
     * @param columns of a relation; nothing where they aren't known, and then nothing is said about them
     */
    public DisplayCheck(Set<String> formats, Function<Name, Optional<List<Column>>> columns) {
        this.formats = formats;
        this.columns = columns;
    }

    /** What is wrong with a display, in the order in which it is written. */
    public List<Diagnostic> check(Display display) {
        return switch (display) {
            case TableSpec table -> check(table);
            case KpiSpec cards -> cards.cards().stream().flatMap(card -> check(card).stream()).toList();
            case ChartSpec _, TestsSpec _, LineageSpec _, ColumnsSpec _, FilterSpec _ -> List.of();
        };
    }

    private List<Diagnostic> check(TableSpec table) {
        var found = new ArrayList<Diagnostic>();
        Stream.of(table.columns().stream(), table.labels().keySet().stream(), table.formats().keySet().stream(), table.look().columns(),
                        table.rows().group().stream(), table.rows().summaries().map(Map.Entry::getKey))
                .flatMap(names -> names)
                .forEach(name -> column(table.source(), name).ifPresent(found::add));
        table.formats().values().forEach(format -> format(format.text(), format.span()).ifPresent(found::add));
        looks(table, found);
        totals(table, found);
        return found;
    }

    /** Bars, tints and sums are of numbers, small lines of lists of them. */
    private void looks(TableSpec table, List<Diagnostic> found) {
        Stream.of(table.look().bars().stream(), table.look().heat().stream(), table.rows().summaries()
                        .filter(sum -> sum.getValue().needsNumbers()).map(Map.Entry::getKey)).flatMap(names -> names)
                .forEach(name -> find(table.source(), name).filter(column -> !column.type().isNumber()).ifPresent(column -> found.add(
                        Diagnostic.invalid(name.span(), "`" + name.text() + "` is no number, but " + column.sqlType()))));
        table.look().sparklines().forEach(name -> find(table.source(), name).filter(column -> !NumberList.isListOfNumbers(column))
                .ifPresent(column -> found.add(Diagnostic.invalid(name.span(), "`" + name.text() + "` is no list of numbers, but "
                        + column.sqlType()).withHint("make one in SQL: `list(revenue ORDER BY month)`"))));
    }

    /** A row of totals has at least one column of the table. */
    private void totals(TableSpec table, List<Diagnostic> found) {
        table.rows().totalsCell().ifPresent(cell -> {
            Optional<List<Column>> row = columns.apply(cell);
            Optional<List<Column>> shown = columns.apply(table.source());
            if (row.isPresent() && shown.isPresent() && row.get().stream().noneMatch(column -> find(table.source(), new Name(column.name(), cell.span())).isPresent())) {
                found.add(Diagnostic.invalid(cell.span(), "no column of `" + cell.text() + "` has the name of one of `" + table.source().text() + "`")
                        .withHint("name them with AS: " + String.join(", ", shown.get().stream().map(Column::name).toList())));
            }
        });
    }

    private List<Diagnostic> check(KpiSpec.Card card) {
        var found = new ArrayList<Diagnostic>();
        value(card.value(), false, found);
        card.change().ifPresent(change -> value(change, true, found));
        card.trend().ifPresent(trend -> value(trend, true, found));
        return found;
    }

    private void value(ValueRef ref, boolean number, List<Diagnostic> found) {
        var relation = new Name(ref.cell(), ref.span());
        var name = new Name(ref.column(), ref.span());
        column(relation, name).ifPresent(found::add);
        if (number) {
            find(relation, name).filter(column -> !column.type().isNumber()).ifPresent(column -> found.add(
                    Diagnostic.invalid(ref.span(), "`" + ref.column() + "` is no number, but " + column.sqlType())));
        }
        ref.format().flatMap(format -> format(format, ref.span())).ifPresent(found::add);
    }

    private Optional<Diagnostic> column(Name relation, Name column) {
        Optional<List<Column>> known = columns.apply(relation);
        return known.isEmpty() || find(relation, column).isPresent() ? Optional.empty()
                : Optional.of(Diagnostic.invalid(column.span(), "`" + relation.text() + "` has no column `" + column.text() + "`")
                        .withHint(Nearest.hint(column.text(), known.get().stream().map(Column::name).toList())));
    }

    private Optional<Column> find(Name relation, Name name) {
        return columns.apply(relation).stream().flatMap(List::stream)
                .filter(column -> column.name().equalsIgnoreCase(name.text())).findFirst();
    }

    private Optional<Diagnostic> format(String name, Span span) {
        return formats.contains(name) ? Optional.empty()
                : Optional.of(Diagnostic.invalid(span, "there is no format `" + name + "`").withHint(Nearest.hint(name, formats)));
    }
}
