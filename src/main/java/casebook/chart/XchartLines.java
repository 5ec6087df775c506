package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines and areas, painted by XChart.
 *
 * @param width of the plot in device pixels
 * @param height of the plot in device pixels
 * @param zero where areas begin, in device pixels from the plot's lower edge
 */
record XchartLines(int width, int height, double zero, List<Path> paths) implements Mark.Painting {
    /**
     * A line through points, in device pixels from the lower left corner of the plot.
     *
     * @param x ascending
     * @param y NaN breaks the line
     * @param stroke in device pixels; 0 for none
     */
    record Path(double[] x, double[] y, Ink ink, double stroke, Optional<Ink> area) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new XYChart(width, height);
        Xchart.bareAxes(chart.getStyler());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) width).setYAxisMin(-zero).setYAxisMax(height - zero);
        for (Path path : paths) {
            style(chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), path.x, fromZero(path.y)), path, mode);
        }
        chart.paint(graphics, width, height);
    }

    private static void style(XYSeries series, Path path, Mode mode) {
        series.setXYSeriesRenderStyle(path.area.isPresent() ? XYSeriesRenderStyle.Area : XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(path.ink.on(mode));
        series.setFillColor(path.area.map(ink -> ink.on(mode)).orElse(Xchart.NOTHING));
        series.setLineStyle(path.stroke == 0 ? SeriesLines.NONE
                : new BasicStroke((float) path.stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private double[] fromZero(double[] y) {
        double[] shifted = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            shifted[i] = y[i] - zero;
        }
        return shifted;
    }
}
