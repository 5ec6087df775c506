package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Reduced;
import casebook.result.Table;
import casebook.result.Type;
import casebook.result.Words;
import java.util.Optional;

/**
 * All that a drawing works from.
 *
 * @param spec resolved: its texts hold no inline values
 * @param table the rows; none where the engine read them alone, and what they come to is {@code reduced}
 * @param width of the picture in CSS pixels
 * @param panel where it is one of several small pictures on shared scales
 */
record Figure(ChartSpec spec, Table table, Optional<Reduced> reduced, SeriesColors colors, Formats formats, int width,
        Optional<Panel> panel) {
    /** A picture of its own, of rows. */
    Figure(ChartSpec spec, Table table, SeriesColors colors, Formats formats, int width) {
        this(spec, table, Optional.empty(), colors, formats, width, Optional.empty());
    }

    /** The same with another specification. */
    Figure with(ChartSpec other) {
        return new Figure(other, table, reduced, colors, formats, width, panel);
    }

    Words words() {
        return formats.words();
    }

    ChartSpec.Encoding encoding() {
        return spec.encoding();
    }

    /** The height that the author chose, or else the type's own; that of a small picture is given. */
    int height(int usual) {
        return panel.map(Panel::height).orElseGet(() -> spec.look().height().orElse(usual));
    }

    /** The rows of the whole chart, of which a small picture shows some: its scales and its order are theirs. */
    Table whole() {
        return panel.map(Panel::whole).orElse(table);
    }

    /** The values that an axis has to reach: those of all small pictures, where it is one. */
    Range range(Range own) {
        return panel.flatMap(Panel::range).orElse(own);
    }

    /** The index of a column; the check has found it. */
    int index(Name column) {
        return table.column(column.text())
                .orElseThrow(() -> new IllegalStateException("no column " + column.text()));
    }

    Column column(Name column) {
        return table.columns().get(index(column));
    }

    Optional<String> format(Name column) {
        return spec.formats().entrySet().stream()
                .filter(entry -> entry.getKey().text().equalsIgnoreCase(column.text()))
                .map(entry -> entry.getValue().text()).findFirst();
    }

    /** How the numbers of a column are written. */
    ValueText text(Name column) {
        return new ValueText(formats, format(column), column(column).type() == Type.INTEGER);
    }

    /** A value as a label: a category, a step, a node. */
    String label(Name column, Object value) {
        return Values.oneLine(format(column).map(name -> formats.format(value, name))
                .orElseGet(() -> formats.plain(value, column(column))));
    }

    /** Ends the drawing with what is wrong with it, at the place of the column's name. */
    static ReportException refuse(Name at, String message, String hint) {
        return new ReportException(Diagnostic.invalid(at.span(), message).withHint(hint));
    }
}
