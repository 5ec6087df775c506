package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Refuses what lies infinitely far down a logarithmic axis: zero, and what is below it. */
final class LogCheck {
    private LogCheck() {}

    /** The keys of logarithmic axes, in which the database counts nothing. */
    static Stream<String> keys(ChartSpec spec) {
        return spec.look().logarithmic().stream().sorted().map(LogCheck::key);
    }

    /** @throws casebook.diagnostic.ReportException for the first such value */
    static void refuse(Figure figure) {
        if (figure.spec().isLog(Axis.X)) {
            figure.encoding().x().ifPresent(x -> column(figure, x, Axis.X));
        }
        if (figure.spec().isLog(Axis.Y)) {
            Stream.of(Channel.Y, Channel.LOW, Channel.HIGH).flatMap(channel -> figure.encoding().all(channel).stream())
                    .forEach(name -> column(figure, name, Axis.Y));
        }
        marks(figure.spec());
    }

    private static void column(Figure figure, Name name, Axis axis) {
        int index = figure.index(name);
        for (List<Object> row : figure.table().rows()) {
            double value = Values.number(row.get(index));
            if (value <= 0) {
                throw Figure.refuse(name, "`" + name.text() + "` holds " + figure.text(name).value(value)
                        + ", which a logarithmic axis can't show",
                        "leave such rows out in SQL: `WHERE " + name.text() + " > 0`, or leave `" + key(axis) + "` out");
            }
        }
    }

    private static void marks(ChartSpec spec) {
        for (ChartMarks.Reference reference : spec.marks().references()) {
            if (spec.isLog(reference.axis())) {
                Stream.concat(Stream.of(reference.from()), reference.to().stream()).forEach(LogCheck::mark);
            }
        }
        for (ChartMarks.Annotation note : spec.marks().annotations()) {
            if (spec.isLog(Axis.Y)) {
                note.y().ifPresent(LogCheck::mark);
            }
        }
    }

    private static void mark(Name written) {
        if (ValueScale.number(written) <= 0) {
            throw Figure.refuse(written, "`" + written.text() + "` can't stand on a logarithmic axis", "write a number above 0");
        }
    }

    private static String key(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT) + "_scale";
    }
}
