package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.RoundRectangle2D;

/** The picture of nothing: a frame that says so, in the page's language. */
final class NoData {
    private static final int HEIGHT = 160;
    private static final double INSET = 0.5;
    private static final double ROUNDING = 8;

    private NoData() {}

    static Scene scene(Figure figure) {
        var scene = new Scene(figure.width(), Math.min(HEIGHT, figure.height(HEIGHT)));
        scene.stroke(new RoundRectangle2D.Double(INSET, INSET, scene.width() - 2 * INSET, scene.height() - 2 * INSET,
                ROUNDING, ROUNDING), Theme.GRID, 1);
        scene.text(figure.words().raw("chart.noData"), scene.width() / 2.0, Face.LABEL.centred(scene.height() / 2.0), Face.LABEL,
                Theme.MUTED, Anchor.MIDDLE);
        return scene;
    }
}
