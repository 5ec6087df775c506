package casebook.chart;

import casebook.notebook.ChartMarks;
import java.util.List;

/**
 * What an author sets over the data of a chart: bands behind it, and lines, a trend and notes before it. The texts come last
 * and find their places, since the values beside the marks have theirs.
 */
final class Overlay {
    private static final double TREND_WIDTH = 1.75;

    private final Figure figure;
    private final Plane plane;
    private final References references;

    Overlay(Figure figure, Plane plane) {
        this.figure = figure;
        this.plane = plane;
        this.references = new References(figure, plane);
    }

    void paintBehind() {
        references.paintBands();
    }

    /** Paints lines and trends, once the data is there. */
    void paintLines(List<Curve> curves) {
        figure.spec().marks().trend().ifPresent(kind -> curves.forEach(curve -> paintTrend(kind, curve)));
        references.paintLines();
    }

    /** Keeps other labels off the lines. */
    void avoid(LabelPlacer placer) {
        references.avoid(placer);
    }

    /**
     * Paints texts and notes, which keep clear of all other texts.
     *
     * @param curves the series, which notes are about
     * @param surfaces which texts keep off as far as there is room: bars, points, bubbles
     */
    void paintTexts(List<Curve> curves, List<Box> surfaces) {
        ChartMarks marks = figure.spec().marks();
        if (marks.references().isEmpty() && marks.annotations().isEmpty()) {
            return;
        }
        var placer = new LabelPlacer(plane.scene());
        curves.forEach(curve -> curve.avoid(placer));
        surfaces.forEach(placer::avoid);
        references.avoid(placer);
        references.paintTexts(placer);
        new Notes(figure, plane, curves, surfaces).paint(placer);
    }

    private void paintTrend(ChartMarks.Trend kind, Curve curve) {
        Trend.of(kind, curve.x(), curve.y()).ifPresent(trend -> Dashes.curve(plane.scene(), trend.x(), trend.y(), plane.plot(),
                Contrast.readable(curve.ink()), TREND_WIDTH));
    }
}
