package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Trend;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charts with logarithmic axes: over many powers of ten, few, and less than one. */
final class LogSamples {
    private LogSamples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("line, logarithmic", seconds(ChartType.LINE, 7).log(Axis.X, Axis.Y).titles("Rows", "Seconds", null));
        all.put("line, logarithmic labels", seconds(ChartType.LINE, 5).log(Axis.Y).labels().in(Locale.FRENCH));
        all.put("step, logarithmic", seconds(ChartType.STEP, 3).log(Axis.X, Axis.Y));
        all.put("scatter, logarithmic", seconds(ChartType.SCATTER, 6).log(Axis.X, Axis.Y)
                .marks(new ChartMarks(List.of(), List.of(), Optional.of(Trend.LINEAR))));
        all.put("scatter, logarithmic small charts", seconds(ChartType.SCATTER, 6).log(Axis.X, Axis.Y).show(Channel.FACET, "engine"));
        all.put("scatter, logarithmic one point", Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE)
                .x("x").y("y").row(3.0, 4.0).log(Axis.X, Axis.Y));
        all.put("scatter, logarithmic hundreds of powers", Sample.of(ChartType.SCATTER).column("x", Type.DOUBLE).column("y", Type.DOUBLE)
                .x("x").y("y").row(1e-200, 1e200).row(1e200, 1e-100).log(Axis.X, Axis.Y));
        all.put("bubble, logarithmic", seconds(ChartType.BUBBLE, 4).show(Channel.SIZE, "rows").log(Axis.X, Axis.Y));
        return all;
    }

    /** What two engines take for 1,000 rows, ten times as many, and so on. */
    static Sample seconds(ChartType type, int powers) {
        Sample sample = Sample.of(type).column("rows", Type.INTEGER).column("seconds", Type.DOUBLE).column("engine", Type.TEXT)
                .x("rows").y("seconds").series("engine");
        for (int i = 0; i < powers; i++) {
            sample.row(Math.round(1_000 * Math.pow(10, i)), 0.012 * Math.pow(8, i), "One").row(
                    Math.round(1_000 * Math.pow(10, i)), 0.4 * Math.pow(4, i), "Two");
        }
        return sample;
    }
}
