package casebook;

import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.engine.Worker;
import casebook.notebook.FilterSpec;
import casebook.notebook.Name;
import casebook.notebook.ValueRef;
import casebook.plan.Arithmetic;
import casebook.plan.ChoiceList;
import casebook.plan.ChoiceMaker;
import casebook.plan.PageFilter;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what can be chosen in a filter, where that is the result of a cell. */
final class Choices {
    private static final int MOST_ROWS = 10_000;

    private final PageFilter filter;
    private final FilterSpec.Queried written;
    private final Formats formats;
    private final Diagnostics diagnostics;

    Choices(PageFilter filter, Formats formats, Diagnostics diagnostics) {
        this.filter = filter;
        this.written = (FilterSpec.Queried) filter.spec().choices();
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /**
     * The choices; nothing if they can't be had, which is reported unless the cell's failure was.
     *
     * @param source where the rows are now
     */
    Optional<ChoiceList> read(Worker worker, Relation source) {
        if (!worker.has(source)) {
            return Optional.empty();
        }
        try {
            return make(worker.rows(source, MOST_ROWS));
        } catch (ReportException view) {
            diagnostics.addAll(view.diagnostics());
            return Optional.empty();
        }
    }

    private Optional<ChoiceList> make(Table table) {
        OptionalInt value = column(table, written.values());
        OptionalInt label = written.labels().map(ref -> column(table, ref)).orElse(value);
        if (value.isEmpty() || label.isEmpty()) {
            return Optional.empty();
        }
        if (table.isCut()) {
            return wrong("`" + written.values().cell() + "` has " + table.total() + " rows, which is too many to choose from",
                    "write a cell that selects each choice once: SELECT DISTINCT … ORDER BY …");
        }
        Optional<ParameterType> type = type(table.columns().get(value.getAsInt()));
        return type.flatMap(known -> make(items(table, value.getAsInt(), label.getAsInt()), known));
    }

    private OptionalInt column(Table table, ValueRef ref) {
        OptionalInt column = table.column(ref.column());
        if (column.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(ref.span(), "`" + ref.cell() + "` has no column `" + ref.column() + "`")
                    .withHint(Nearest.hint(ref.column(), table.columns().stream().map(Column::name).toList())));
        }
        return column;
    }

    private Optional<ChoiceList> make(List<ChoiceMaker.Found> items, ParameterType type) {
        if (items.isEmpty() && filter.spec().all().isEmpty()) {
            return wrong("there is nothing to choose from: `" + written.values().cell() + "` has no rows", "check what its WHERE leaves");
        }
        if (filter.spec().multiple() && items.size() > ChoiceMaker.MOST_OF_SEVERAL) {
            return wrong(StateLimit.tooMany(Arithmetic.ofSets(filter, items.size())), "let readers choose one, or offer fewer choices");
        }
        checkDefault(items);
        return Optional.of(new ChoiceMaker(filter.spec(), type).make(items));
    }

    private void checkDefault(List<ChoiceMaker.Found> items) {
        List<String> texts = items.stream().map(ChoiceMaker.Found::text).toList();
        for (Name name : filter.spec().initial()) {
            if (!texts.contains(name.text()) && !(name.text().equals("all") && filter.spec().all().isPresent())) {
                diagnostics.add(Diagnostic.failed(name.span(), "the default `" + name.text() + "` is not among the choices, the values of `"
                        + written.values().cell() + "." + written.values().column() + "`").withHint(Nearest.hint(name.text(), texts)));
            }
        }
    }

    /** Each value once, at its first row; NULL is none. */
    private List<ChoiceMaker.Found> items(Table table, int value, int label) {
        Map<String, ChoiceMaker.Found> items = new LinkedHashMap<>();
        for (List<Object> row : table.rows()) {
            if (row.get(value) != null) {
                String text = row.get(value).toString();
                items.putIfAbsent(text, new ChoiceMaker.Found(text, label(row.get(label), text), held(row.get(value))));
            }
        }
        return new ArrayList<>(items.values());
    }

    private String label(Object value, String text) {
        return switch (value) {
            case null -> text;
            case LocalDate date -> formats.plain(date);
            default -> value.toString();
        };
    }

    private static Object held(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private Optional<ParameterType> type(Column column) {
        return switch (column.type()) {
            case BOOLEAN -> Optional.of(ParameterType.BOOLEAN);
            case INTEGER -> Optional.of(ParameterType.INTEGER);
            case DECIMAL, DOUBLE -> Optional.of(ParameterType.DOUBLE);
            case DATE -> Optional.of(ParameterType.DATE);
            case TIMESTAMP -> Optional.of(ParameterType.TIMESTAMP);
            case TEXT -> Optional.of(ParameterType.TEXT);
            case INTERVAL, OTHER -> wrong("values of the type " + column.sqlType() + " can't be chosen", "convert the column in the cell: x::VARCHAR");
        };
    }

    private <T> Optional<T> wrong(String message, String hint) {
        diagnostics.add(Diagnostic.failed(written.values().span(), message).withHint(hint));
        return Optional.empty();
    }
}
