package casebook.result;

import casebook.diagnostic.Diagnostic;
import java.util.List;

/** What became of a cell. */
public sealed interface Outcome {
    /** It ran, and there are rows to show. */
    record Rows(Table table) implements Outcome {}

    /** It ran or was bound; its columns are known, its rows are not read: a model, or a query while checking. */
    record Bound(List<Column> columns) implements Outcome {}

    /** The engine refused it. */
    record Failed(Diagnostic diagnostic) implements Outcome {}

    /** It did not run, because another cell failed. */
    record Skipped(String because) implements Outcome {}
}
