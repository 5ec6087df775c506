package casebook.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** Strips an XChart chart of all but its series, which then fill it from edge to edge. */
final class Xchart {
    static final Color NOTHING = new Color(0, 0, 0, 0);

    private Xchart() {}

    static void bare(Styler styler) {
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setPlotBorderVisible(false);
        styler.setChartBackgroundColor(NOTHING);
        styler.setPlotBackgroundColor(NOTHING);
        styler.setAntiAlias(true);
        Font font = Face.TICK.font();
        styler.setBaseFont(font);
        styler.setChartTitleFont(font);
        styler.setLegendFont(font);
    }

    /**
     * The same for a chart with axes. Where ticks are farther apart than the plot is wide, XChart looks for none; its
     * search for ticks that fit is what makes it slow with many points, and endless with some.
     */
    static void bareAxes(AxesChartStyler styler) {
        bare(styler);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotMargin(0);
        styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        styler.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        Font font = Face.TICK.font();
        styler.setAxisTickLabelsFont(font);
        styler.setAxisTitleFont(font);
    }
}
