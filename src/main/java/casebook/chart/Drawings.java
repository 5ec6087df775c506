package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which class draws which type. */
final class Drawings {
    private Drawings() {}

    /** The picture of a chart: one, or several small ones. */
    static Scene draw(Figure figure) {
        Drawing drawing = of(figure.spec().type());
        return drawing instanceof Paneled paneled && figure.encoding().one(Channel.FACET).isPresent()
                ? new Facets(paneled, figure).draw() : drawing.draw(figure);
    }

    /** The picture in words. */
    static String describe(Figure figure) {
        Drawing drawing = of(figure.spec().type());
        String chart = drawing instanceof Paneled paneled && figure.encoding().one(Channel.FACET).isPresent()
                ? new Facets(paneled, figure).describe() : drawing.describe(figure);
        return Stream.concat(Stream.of(chart), OverlayDescription.of(figure).stream()).collect(Collectors.joining(" "));
    }

    static Drawing of(ChartType type) {
        return switch (type) {
            case BAR -> new BarDrawing();
            case LINE -> new LineDrawing(Course.STRAIGHT);
            case STEP -> new LineDrawing(Course.STEPS);
            case LOLLIPOP -> new LollipopDrawing();
            case HBAR -> new HbarDrawing();
            case AREA -> new AreaDrawing();
            case DONUT -> DonutDrawing.ring();
            case PIE -> DonutDrawing.pie();
            case FUNNEL -> new FunnelDrawing();
            case RADAR -> new RadarDrawing();
            case GAUGE -> new GaugeDrawing();
            case WATERFALL -> new WaterfallDrawing();
            case SLOPE -> new SlopeDrawing();
            case SCATTER -> new ScatterDrawing();
            case BUBBLE -> new BubbleDrawing();
            case HEATMAP -> new HeatmapDrawing();
            case CALENDAR -> new CalendarDrawing();
            case COHORT -> new CohortDrawing();
            case HISTOGRAM -> new HistogramDrawing();
            case BOX -> new BoxDrawing();
            case OHLC -> new OhlcDrawing();
            case SANKEY -> new SankeyDrawing();
        };
    }
}
