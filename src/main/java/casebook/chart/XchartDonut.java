package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries.PieSeriesRenderStyle;
import org.knowm.xchart.style.PieStyler.ClockwiseDirectionType;

/**
 * A ring or a pie, painted by XChart, clockwise from the top.
 *
 * @param size its diameter in device pixels
 * @param thickness of the ring, as a share of its radius; 1 for a pie, which has no hole
 */
record XchartDonut(int size, double thickness, List<Part> parts) implements Mark.Painting {
    private static final float RIM = 4;

    /** @param value positive and finite */
    record Part(double value, Ink ink) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new PieChart(size, size);
        Xchart.bare(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(thickness < 1 ? PieSeriesRenderStyle.Donut : PieSeriesRenderStyle.Pie)
                .setDonutThickness(thickness)
                .setClockwiseDirectionType(ClockwiseDirectionType.CLOCKWISE).setLabelsVisible(false).setCircular(true);
        // XChart draws the rim of each part in the plot's colour, with the stroke that it finds.
        chart.getStyler().setPlotBackgroundColor(Theme.PAGE.on(mode));
        graphics.setStroke(new BasicStroke(RIM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (Part part : parts) {
            chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), part.value).setFillColor(part.ink.on(mode));
        }
        chart.paint(graphics, size, size);
    }
}
