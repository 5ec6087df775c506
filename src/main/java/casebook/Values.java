package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.ValueRef;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import java.util.List;
import java.util.Optional;

/** Fills in inline values. */
final class Values {
    private static final String NOTHING = "–";

    private final Scope scope;
    private final Results results;
    private final Formats formats;
    private final Diagnostics diagnostics;

    Values(Scope scope, Results results, Formats formats, Diagnostics diagnostics) {
        this.scope = scope;
        this.results = results;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** The value as text; "–" where it can't be had, which is then reported, unless its cell's failure was. */
    String text(ValueRef ref) {
        Optional<Object> value = value(ref);
        if (value.isEmpty() && isKnown(ref)) {
            if (ref.whenNull().isEmpty()) {
                String inText = ref.span().text().startsWith("`") ? "=" : "";
                diagnostics.add(Diagnostic.warning(ref.span(), "the value `" + ref.cell() + "." + ref.column() + "` is NULL")
                        .withHint("`" + inText + ref.cell() + "." + ref.column() + "?none` says what to write then"));
            }
            return ref.whenNull().orElse(NOTHING);
        }
        return value.map(found -> ref.format().map(format -> formats.format(found, format))
                .orElseGet(() -> formats.plain(found))).orElse(NOTHING);
    }

    /** Whether a condition holds: NULL, false and 0 don't. */
    boolean holds(ValueRef ref) {
        return value(ref).map(found -> switch (found) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            default -> {
                diagnostics.add(Diagnostic.failed(ref.span(), "a condition is a boolean, and `" + ref.cell() + "."
                        + ref.column() + "` is `" + found + "`").withHint("compare it in the cell's SQL"));
                yield false;
            }
        }).orElse(false);
    }

    private boolean isKnown(ValueRef ref) {
        return table(ref).filter(table -> table.total() == 1 && table.column(ref.column()).isPresent()).isPresent();
    }

    private Optional<Table> table(ValueRef ref) {
        return scope.find(ref.cell()).flatMap(results::table);
    }

    private Optional<Object> value(ValueRef ref) {
        Optional<Relation> relation = scope.find(ref.cell());
        List<Column> columns = relation.flatMap(results::columns).orElse(null);
        if (columns == null) {
            return Optional.empty();
        }
        List<String> names = columns.stream().map(Column::name).toList();
        if (names.stream().noneMatch(name -> name.equalsIgnoreCase(ref.column()))) {
            diagnostics.add(Diagnostic.invalid(ref.span(), "`" + ref.cell() + "` has no column `" + ref.column() + "`")
                    .withHint(Nearest.hint(ref.column(), names)));
            return Optional.empty();
        }
        return table(ref).flatMap(table -> single(ref, table));
    }

    private Optional<Object> single(ValueRef ref, Table table) {
        if (table.total() != 1) {
            diagnostics.add(Diagnostic.failed(ref.span(), "a value is taken from exactly one row, and `" + ref.cell()
                    + "` has " + (table.total() == 0 ? "none" : Long.toString(table.total())))
                    .withHint(table.total() == 0 ? "check what its WHERE leaves" : "add a LIMIT, or aggregate"));
            return Optional.empty();
        }
        return Optional.ofNullable(table.value(0, table.column(ref.column()).orElseThrow()));
    }
}
