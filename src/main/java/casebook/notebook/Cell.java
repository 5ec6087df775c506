package casebook.notebook;

import casebook.declaration.Judgement;
import casebook.diagnostic.Span;
import java.util.Optional;

/** A SQL cell: {@code ```sql NAME [KIND]}. */
public sealed interface Cell {
    CellHead head();

    default String name() {
        return head().name().text();
    }

    /** The whole block, fences included. */
    default Span span() {
        return head().span();
    }

    /** The SQL alone, without the option lines. */
    default Span sql() {
        return head().sql();
    }

    /** How its SQL is shown where it stands. */
    default CodeMode code() {
        return head().code();
    }

    /**
     * A query, shown as its display says.
     *
     * @param share as in {@link Placed}
     */
    record Query(CellHead head, Display display, boolean show, Optional<Integer> share) implements Cell {}

    /**
     * A layer of the data model; a relation that other cells read, not shown.
     *
     * @param materialize as written; empty where Casebook chooses
     * @param layer as written, or as its name says; empty if neither does
     * @param parquet the file below the output folder that takes its rows too; empty for none
     */
    record Model(CellHead head, Optional<Materialize> materialize, Optional<Layer> layer, Optional<Name> parquet) implements Cell {}

    /** A query of exactly one row that feeds inline values; not shown. */
    record Value(CellHead head) implements Cell {}

    /** A query that returns offending rows; its name is a label, not a relation. */
    record Test(CellHead head, Judgement judgement) implements Cell {}

    /** How a cell's SQL is shown. */
    enum CodeMode {
        FOLD,
        SHOW,
        /** Unfolded, and the whole block as it is written, fences and options included, but for this one. */
        SOURCE,
        HIDE
    }

    /** How a model is kept in the database. */
    enum Materialize {
        VIEW,
        TABLE
    }
}
