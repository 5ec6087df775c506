package casebook.chart;

import casebook.chart.WaterfallStep.Kind;
import casebook.diagnostic.Nearest;
import casebook.notebook.Channel;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the rows of a result as the steps of a waterfall. */
final class WaterfallReader {
    /** Sums that were rounded before they were added up may be off by such a share. */
    private static final double ROUNDED = 0.005;

    private WaterfallReader() {}

    /**
     * The steps in the order of the rows. A total without a number is the sum of the steps before it.
     *
     * @throws casebook.diagnostic.ReportException for a total that is not this sum, or that no row is called
     */
    static WaterfallSteps read(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        Set<Integer> totals = totals(figure, x);
        List<WaterfallStep> steps = new ArrayList<>();
        var seen = new HashSet<>();
        double level = 0;
        for (List<Object> row : figure.table().rows()) {
            String name = figure.label(x, row.get(figure.index(x)));
            if (!seen.add(name)) {
                throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + name, "add them up in SQL with GROUP BY");
            }
            double value = Values.number(row.get(figure.index(y)));
            boolean isTotal = totals.contains(steps.size());
            if (isTotal && !steps.isEmpty()) {
                refuseOther(figure, y, name, value, level);
            }
            WaterfallStep step = isTotal ? total(name, Double.isNaN(value) ? level : value) : change(name, level, value);
            steps.add(step);
            level = step.to();
        }
        return new WaterfallSteps(figure, steps);
    }

    private static WaterfallStep total(String name, double value) {
        return new WaterfallStep(name, Kind.TOTAL, 0, value, value);
    }

    private static WaterfallStep change(String name, double level, double value) {
        double to = Double.isNaN(value) ? level : level + value;
        return new WaterfallStep(name, value < 0 ? Kind.FALL : Kind.RISE, level, to, value);
    }

    private static void refuseOther(Figure figure, Name y, String name, double value, double level) {
        if (Math.abs(value - level) > ROUNDED * Math.max(Math.abs(value), Math.abs(level))) {
            ValueText text = figure.text(y);
            throw Figure.refuse(y, "the steps before `" + name + "` add up to " + text.value(level) + ", and not to " + text.value(value),
                    "add the step that is missing, or leave the number of `" + name + "` empty (NULL): it is then their sum");
        }
    }

    /** Which rows: those where the column says so, or those of the names. */
    private static Set<Integer> totals(Figure figure, Name x) {
        List<Name> written = figure.encoding().all(Channel.TOTAL);
        var found = new HashSet<Integer>();
        for (Name name : written) {
            boolean isColumn = written.size() == 1 && figure.table().column(name.text()).isPresent();
            int index = figure.index(isColumn ? name : x);
            int before = found.size();
            for (int row = 0; row < figure.table().rows().size(); row++) {
                Object value = figure.table().rows().get(row).get(index);
                if (isColumn ? Boolean.TRUE.equals(value) : figure.label(x, value).equals(Values.oneLine(name.text()))) {
                    found.add(row);
                }
            }
            if (!isColumn && found.size() == before && !figure.table().rows().isEmpty()) {
                throw Figure.refuse(name, "no row has `" + x.text() + "` = " + name.text() + ", and no column is so called",
                        Nearest.hint(name.text(), figure.table().rows().stream().map(row -> figure.label(x, row.get(index))).toList())
                                .orElse("name a step, or a column of booleans"));
            }
        }
        return found;
    }
}
