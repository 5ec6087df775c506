package casebook;

import casebook.declaration.ColumnDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.result.Column;
import java.util.List;

/** Finds columns that are described and that a cell's result doesn't have; those of seeds are looked at as they load. */
final class DeclaredColumns {
    private DeclaredColumns() {}

    static void check(Plan plan, Results results, Diagnostics diagnostics) {
        plan.declared().forEach((table, declared) -> results.columns(table).filter(_ -> !table.isSeed())
                .ifPresent(columns -> declared.columns().forEach(column -> check(table, column, columns, diagnostics))));
    }

    private static void check(Relation table, ColumnDeclaration column, List<Column> columns, Diagnostics diagnostics) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (names.stream().noneMatch(column.name()::equalsIgnoreCase)) {
            diagnostics.add(Diagnostic.invalid(column.span(), "`" + table.name() + "` has no column `" + column.name() + "`")
                    .withHint(Nearest.hint(column.name(), names)));
        }
    }
}
