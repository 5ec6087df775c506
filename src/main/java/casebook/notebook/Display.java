package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How something is shown. A display never changes a result. */
public sealed interface Display permits ChartSpec, TableSpec, KpiSpec, TestsSpec, LineageSpec, ColumnsSpec, FilterSpec {
    /** Where it is written: the options of a cell, or a display block. */
    Span span();

    /** The relations of which it shows rows: cells, models or seeds. */
    List<Name> data();

    /** The values it shows, each of a result of one row: those in its texts, and a card's number and change. */
    Stream<ValueRef> values();

    /** The same display with the values in its texts filled in. */
    Display resolve(Function<ValueRef, String> values);
}
