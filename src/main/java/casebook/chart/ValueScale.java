package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * An axis of numbers.
 *
 * @param position from a value to CSS pixels
 */
record ValueScale(ValueAxis axis, DoubleUnaryOperator position) implements Scale {
    @Override
    public double at(Name written) {
        return position.applyAsDouble(number(written));
    }

    /** A range and the values at which a chart's lines, bands and notes stand: the axis reaches as far as they do. */
    static Range with(Range range, ChartSpec spec, Axis axis) {
        Range reach = range;
        for (ChartMarks.Reference reference : spec.marks().references()) {
            if (reference.axis() == axis) {
                for (Name end : Stream.concat(Stream.of(reference.from()), reference.to().stream()).toList()) {
                    reach = reach.with(number(end));
                }
            }
        }
        for (ChartMarks.Annotation note : spec.marks().annotations()) {
            if (axis == Axis.Y && note.y().isPresent()) {
                reach = reach.with(number(note.y().get()));
            }
        }
        return reach;
    }

    /** @throws casebook.diagnostic.ReportException for what is no number */
    static double number(Name written) {
        try {
            double value = Double.parseDouble(written.text().strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as for an infinity.
        }
        throw Figure.refuse(written, "`" + written.text() + "` is no number on an axis of numbers",
                "write it as SQL would, such as `0.25` for 25 %");
    }
}
