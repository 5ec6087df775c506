package casebook.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;

/**
 * Equal rectangles side by side, painted by XChart.
 *
 * @param width of all of them in device pixels, a multiple of the number of columns
 * @param height likewise
 */
record XchartCells(int width, int height, int columns, int rows, List<Cell> cells) implements Mark.Painting {
    /**
     * A coloured one.
     *
     * @param row from the top
     */
    record Cell(int row, int column, Ink ink) {}

    @Override
    public void paint(Graphics2D graphics, Mode mode) {
        var chart = new HeatMapChart(width, height);
        Xchart.bareAxes(chart.getStyler());
        // Each number is the place of its colour in XChart's gradient, which then gives it back as it is.
        Map<Color, Integer> placeOf = new LinkedHashMap<>();
        List<Number[]> data = new ArrayList<>();
        for (Cell cell : cells) {
            placeOf.putIfAbsent(cell.ink.on(mode), placeOf.size());
            data.add(new Number[] {cell.column, rows - 1 - cell.row, placeOf.get(cell.ink.on(mode))});
        }
        chart.addSeries("cells", names(columns), names(rows), data);
        int steps = powerOfTwo(placeOf.size());
        chart.getStyler().setShowValue(false).setDrawBorder(false);
        chart.getStyler().setMin(0).setMax(steps).setRangeColors(padded(placeOf.keySet(), steps + 1));
        chart.paint(graphics, width, height);
    }

    /** As many steps as a division by their number leaves exact. */
    private static int powerOfTwo(int least) {
        return Math.max(2, Integer.highestOneBit(least) * 2);
    }

    private static Color[] padded(Collection<Color> colors, int count) {
        Color[] padded = new Color[count];
        Arrays.fill(padded, Xchart.NOTHING);
        System.arraycopy(colors.toArray(Color[]::new), 0, padded, 0, colors.size());
        return padded;
    }

    /** Never shown. */
    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
