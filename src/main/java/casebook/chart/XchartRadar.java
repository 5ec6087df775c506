package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Closed shapes over spokes, painted by XChart, clockwise from the top.
 *
 * @param size of the picture in device pixels, its middle the middle of the spokes
 * @param spokes how many
 */
record XchartRadar(int size, int spokes, List<Outline> outlines) implements Mark.Painting {
    /**
     * A shape.
     *
     * @param reach for each spoke, as a share of half the size, 0 to 1
     * @param stroke in device pixels
     */
    record Outline(double[] reach, Ink line, Ink fill, double stroke) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new RadarChart(size, size);
        Xchart.bare(chart.getStyler());
        chart.getStyler().setCircular(true).setRadiiTitleVisible(false).setRadiiTitlePadding(0)
                .setRadiiTicksMarksVisible(false).setRadiiTickMarksCount(0).setSeriesFilled(true);
        chart.setRadiiLabels(IntStream.range(0, spokes).mapToObj(Integer::toString).toArray(String[]::new));
        for (Outline outline : outlines) {
            var series = chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), counterclockwise(outline.reach));
            series.setMarker(SeriesMarkers.NONE).setLineColor(outline.line.on(mode));
            series.setLineStyle(new BasicStroke((float) outline.stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            series.setFillColor(outline.fill.on(mode));
        }
        chart.paint(graphics, size, size);
    }

    /** As XChart goes round. */
    private static double[] counterclockwise(double[] reach) {
        return IntStream.range(0, reach.length).mapToDouble(i -> reach[(reach.length - i) % reach.length]).toArray();
    }
}
