package casebook.result;

import casebook.diagnostic.Diagnostic;
import java.util.List;

/** What became of a cell. */
public sealed interface Outcome {
    /** It ran, or was only bound while checking; its columns are known, and its rows can be read if it ran. */
    record Bound(List<Column> columns) implements Outcome {}

    /** The engine refused it. */
    record Failed(Diagnostic diagnostic) implements Outcome {}

    /** It did not run, because another cell failed. */
    record Skipped(String because) implements Outcome {}
}
