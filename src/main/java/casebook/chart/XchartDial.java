package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import org.knowm.xchart.DialChart;

/**
 * Half a ring, filled from the left, painted by XChart.
 *
 * @param width in device pixels; it is half as high
 * @param thickness of the ring, as a share of its radius
 * @param share that is filled, 0 to 1
 */
record XchartDial(int width, double thickness, double share, Ink filled, Ink rest) implements Mark.Painting {
    private static final double HALF = 180;

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new DialChart(width, width / 2);
        Xchart.bare(chart.getStyler());
        chart.getStyler().setCircular(false).setArcAngle(HALF).setDonutThickness(thickness).setAxisTicksMarksVisible(false)
                .setAxisTitleVisible(false).setAxisTickLabelsVisible(false)
                .setLowerFrom(0).setLowerTo(share).setLowerColor(filled.on(mode))
                .setMiddleFrom(share).setMiddleTo(1).setMiddleColor(rest.on(mode)).setUpperFrom(1).setUpperTo(1);
        // The needle without which XChart paints nothing.
        chart.getStyler().setLabelVisible(false).setArrowColor(Xchart.NOTHING);
        chart.addSeries("value", share);
        // XChart strokes what it fills; without this the ring would be thicker than asked for.
        graphics.setStroke(new BasicStroke(0));
        chart.paint(graphics, width, width / 2);
    }
}
