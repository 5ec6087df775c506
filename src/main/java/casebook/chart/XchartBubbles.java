package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.BubbleSeries;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * Points and bubbles, painted by XChart.
 *
 * @param width of the plot in device pixels
 * @param height of the plot in device pixels
 */
record XchartBubbles(int width, int height, List<Bubbles> bubbles) implements Mark.Painting {
    /**
     * Those of one colour, the first beneath the others.
     *
     * @param x in device pixels from the left edge of the plot
     * @param y in device pixels from its lower edge
     * @param diameter in device pixels
     * @param rim the line around each
     * @param stroke of the rim in device pixels; 0 for none
     */
    record Bubbles(double[] x, double[] y, double[] diameter, Ink ink, Ink rim, double stroke) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new BubbleChart(width, height);
        Xchart.bareAxes(chart.getStyler());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) width).setYAxisMin(0.0).setYAxisMax((double) height);
        for (Bubbles some : bubbles) {
            BubbleSeries series = chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), some.x, some.y, some.diameter);
            series.setFillColor(some.ink.on(mode));
            series.setLineColor(some.stroke == 0 ? Xchart.NOTHING : some.rim.on(mode));
            series.setLineStyle(some.stroke == 0 ? SeriesLines.NONE : new BasicStroke((float) some.stroke));
        }
        chart.paint(graphics, width, height);
    }
}
