package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.List;
import java.util.Optional;

/** Paints a small picture that uses what every picture uses. */
final class WarmUp {
    private static final int SIZE = 64;

    private WarmUp() {}

    static void run() {
        var scene = new Scene(SIZE, SIZE);
        for (Face face : Face.values()) {
            scene.text("Ag 0", 0, SIZE / 2.0, face, Theme.TEXT, Anchor.START);
        }
        double[] ends = {0, SIZE};
        scene.add(new Mark.Plot(new Box(0, 0, SIZE, SIZE), new XchartLines(SIZE * 2, SIZE * 2, 0,
                List.of(new XchartLines.Path(ends, ends, Theme.series(0), 2, Optional.of(Theme.series(1)))))));
        scene.add(new Mark.Plot(new Box(0, 0, SIZE, SIZE), new XchartBars(SIZE * 2, SIZE * 2, 0, 1, true, false,
                List.of(new XchartBars.Bars(ends, Theme.series(0))))));
        Raster.png(scene, Mode.LIGHT);
    }
}
