package casebook.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/**
 * Bars, painted by XChart: upright, or turned by a quarter so that they grow to the right.
 *
 * @param along the plot's size along the categories, in device pixels
 * @param across the plot's size along the values, in device pixels
 * @param zero where bars begin, in device pixels from the low end of the values
 * @param fill the share of a category's space that its bars take
 */
record XchartBars(int along, int across, int zero, double fill, boolean stacked, boolean lying, List<Bars> bars)
        implements Mark.Painting {
    /**
     * The bars of a series.
     *
     * @param lengths in device pixels, one for each category; NaN for none
     */
    record Bars(double[] lengths, Ink ink) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new CategoryChart(along, across);
        Xchart.bareAxes(chart.getStyler());
        chart.getStyler().setStacked(stacked).setAvailableSpaceFill(fill).setLabelsVisible(false);
        chart.getStyler().setYAxisMin((double) -zero).setYAxisMax((double) (across - zero));
        for (Bars one : bars) {
            List<Integer> categories = IntStream.range(0, one.lengths.length).boxed().toList();
            List<Double> lengths = IntStream.range(0, one.lengths.length)
                    .mapToObj(i -> Double.isNaN(one.lengths[i]) ? null : one.lengths[i])
                    .collect(Collectors.toList());
            CategorySeries series = chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), categories, lengths);
            series.setFillColor(one.ink.on(mode));
        }
        if (lying) {
            graphics.transform(new AffineTransform(0, 1, -1, 0, across, 0));
        }
        chart.paint(graphics, along, across);
    }
}
