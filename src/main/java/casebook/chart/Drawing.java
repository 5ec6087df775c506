package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.result.Column;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;
import java.util.Optional;

/** A type of chart. */
interface Drawing {
    /** What can be said against a chart before its rows are there: columns that are missing, or of the wrong type. */
    List<Diagnostic> check(ChartSpec spec, List<Column> columns);

    /** What it draws very many rows from instead of the rows; nothing if it draws rows alone. The check has found nothing. */
    default Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return Optional.empty();
    }

    /** The keys of a chart for which all rows are needed, so that very many can't be reduced. */
    default List<String> needsAllRows(ChartSpec spec) {
        return List.of();
    }

    /** The series that want a colour of their own, in order. */
    List<String> keys(ChartSpec spec, Table table);

    /** Whether {@link #keys} are found in the rows, so that they aren't known before. */
    default boolean keysAreData(ChartSpec spec) {
        return spec.encoding().series().isPresent();
    }

    /**
     * The picture.
     *
     * @throws casebook.diagnostic.ReportException for rows that the type can't show
     */
    Scene draw(Figure figure);

    /** The picture in one or two sentences of the page's language. */
    String describe(Figure figure);
}
