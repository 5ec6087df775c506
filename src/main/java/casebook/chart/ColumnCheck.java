package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the columns that a chart names with those that the result has. */
final class ColumnCheck {
    private final ChartSpec spec;
    private final List<Column> columns;
    private final List<Diagnostic> found = new ArrayList<>();

    ColumnCheck(ChartSpec spec, List<Column> columns) {
        this(spec, columns, Set.of());
    }

    /** @param others channels in which something else than a column may stand */
    ColumnCheck(ChartSpec spec, List<Column> columns, Set<Channel> others) {
        this.spec = spec;
        this.columns = columns;
        spec.encoding().columns().forEach((channel, names) -> {
            if (!others.contains(channel)) {
                names.forEach(this::exists);
            }
        });
        spec.formats().keySet().forEach(this::exists);
    }

    /** The columns are values to draw. */
    ColumnCheck numbers(Collection<Name> names) {
        for (Name name : names) {
            find(name).filter(column -> !column.type().isNumber()).ifPresent(column ->
                    add(name, "`" + column.name() + "` is " + column.sqlType() + "; this needs a number", numberHint(column)));
        }
        return this;
    }

    /** What stands there is a number, or a column of numbers. */
    ColumnCheck numberOrColumn(Optional<Name> written) {
        written.filter(name -> find(name).isPresent() || number(name.text()).isEmpty()).ifPresent(name -> {
            exists(name);
            numbers(List.of(name));
        });
        return this;
    }

    /** A number as authors write it; none if it is not one. */
    static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The column lies on a scale: numbers or times. */
    ColumnCheck scale(Optional<Name> name) {
        name.flatMap(this::find).filter(column -> !column.type().isNumber() && !column.type().isTime()).ifPresent(column ->
                add(name.orElseThrow(), "`" + column.name() + "` is " + column.sqlType() + "; this needs a number or a time",
                        numberHint(column)));
        return this;
    }

    /** The column holds days. */
    ColumnCheck times(Optional<Name> name) {
        name.flatMap(this::find).filter(column -> !column.type().isTime()).ifPresent(column -> add(name.orElseThrow(),
                "`" + column.name() + "` is " + column.sqlType() + "; this needs a date", "cast it in SQL: `" + column.name() + "::DATE`"));
        return this;
    }

    /** There is one {@code y} where something else makes the series. */
    ColumnCheck oneY(String because) {
        if (spec.encoding().y().size() > 1) {
            add(spec.encoding().y().get(1), "`y` names several columns, but " + because, "name one column");
        }
        return this;
    }

    /** Rows make the series, or columns do. */
    ColumnCheck seriesOrColumns() {
        if (spec.encoding().series().isEmpty()) {
            return this;
        }
        oneY("`series` already splits the rows");
        spec.encoding().y2().stream().findFirst().ifPresent(y2 ->
                add(y2, "`y2` can't be drawn beside `series`", "name the columns instead: `y: [A, B]`"));
        return this;
    }

    /** Both ends of an interval are there, or none; they belong to one column. */
    ColumnCheck intervals() {
        Optional<Name> low = spec.encoding().one(Channel.LOW);
        Optional<Name> high = spec.encoding().one(Channel.HIGH);
        low.or(() -> high).ifPresent(end -> {
            numbers(Stream.concat(low.stream(), high.stream()).toList());
            if (low.isEmpty() || high.isEmpty()) {
                add(end, "an interval has two ends", "write both: `low: COLUMN` and `high: COLUMN`");
            }
            oneY("`low` and `high` belong to one of them");
            if (spec.stack() != ChartSpec.Stack.NONE) {
                add(end, "intervals can't be drawn on a stack", "use `stack: false`, or leave `low` and `high` out");
            }
            if (spec.rows().limit().isPresent()) {
                add(end, "what `limit` leaves out has no interval", "keep the largest in SQL: ORDER BY … LIMIT 8");
            }
        });
        return this;
    }

    /** What is drawn over the data has its place. */
    ColumnCheck overlay() {
        spec.encoding().x().flatMap(this::find).filter(x -> spec.marks().trend().isPresent() && !x.type().isTime() && !x.type().isNumber())
                .ifPresent(x -> add(spec.encoding().x().orElseThrow(), "a trend runs along times or numbers, and `" + x.name() + "` is "
                        + x.sqlType(), "leave `trend` out, or name a column of dates or numbers: `x: COLUMN`"));
        Optional<Name> facet = spec.encoding().one(Channel.FACET);
        if (facet.isPresent()) {
            spec.encoding().y2().stream().findFirst().ifPresent(y2 ->
                    add(y2, "`y2` can't be drawn in small charts", "draw a chart of its own, or leave `facet` out"));
            spec.marks().annotations().stream().findFirst().ifPresent(note ->
                    add(note.x(), "a note can't tell in which of the small charts it stands", "use `lines:`, which stand in each, or leave `facet` out"));
        }
        return this;
    }

    /** Equal ratios are those of numbers, and one axis of values has them. */
    ColumnCheck logarithmic() {
        spec.encoding().x().flatMap(this::find).filter(x -> spec.isLog(Axis.X) && !x.type().isNumber()).ifPresent(x ->
                add(spec.encoding().x().orElseThrow(), "`" + x.name() + "` is " + x.sqlType() + "; a logarithmic axis needs a number",
                        "leave `x_scale` out, or name a column of numbers: `x: COLUMN`"));
        spec.encoding().y2().stream().findFirst().filter(y2 -> spec.isLog(Axis.Y)).ifPresent(y2 ->
                add(y2, "`y2` can't be drawn beside a logarithmic axis", "draw a chart of its own, or leave `y_scale` out"));
        return this;
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    private void exists(Name name) {
        if (find(name).isEmpty()) {
            found.add(Diagnostic.invalid(name.span(),
                            "`" + spec.source().text() + "` has no column `" + name.text() + "`")
                    .withHint(Nearest.hint(name.text(), columns.stream().map(Column::name).toList())));
        }
    }

    private Optional<Column> find(Name name) {
        return columns.stream().filter(column -> column.name().equalsIgnoreCase(name.text())).findFirst();
    }

    private static String numberHint(Column column) {
        return switch (column.type()) {
            case INTERVAL -> "take its length in SQL: `epoch(" + column.name() + ") / 3600` for hours";
            case BOOLEAN -> "cast it in SQL: `" + column.name() + "::INT`";
            default -> "cast it in SQL: `" + column.name() + "::DOUBLE`, or name another column";
        };
    }

    private void add(Name at, String message, String hint) {
        found.add(Diagnostic.invalid(at.span(), message).withHint(hint));
    }
}
