package casebook.chart;

import casebook.notebook.ChartType;

/** Which class draws which type. */
final class Drawings {
    private Drawings() {}

    static Drawing of(ChartType type) {
        return switch (type) {
            case BAR -> new BarDrawing();
            case LINE -> new LineDrawing();
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
