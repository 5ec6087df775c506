/**
 * Draws charts: a {@link casebook.notebook.ChartSpec} and a {@link casebook.result.Table} become an
 * {@link casebook.result.Image}, a light and a dark PNG of one layout.
 *
 * <pre>
 * ChartRenderer ─► Drawing, one for each type ─► Scene ─► Raster ─► Png
 *                    │ Grid, Rows: what to show      │ Marks: texts, lines, shapes, plots
 *                    │ ValueAxis, TimeTicks: scales  │ Ink: a colour and its dark twin
 *                    ├ Frame, Legend: where it goes  └ Theme, Face: how it looks
 *                    └ Overlay: what the author sets over it
 * </pre>
 *
 * <p>Beyond 20,000 rows a drawing asks for a {@link casebook.result.Reduction} of them instead, which the engine makes where they are;
 * whoever runs the build carries it between the two.
 *
 * <p>A {@link casebook.chart.Scene} is laid out once, in CSS pixels, without a canvas, and painted twice. XChart paints
 * the series of bars, lines, areas and donuts, points, bubbles and cells ({@code Xchart…}); what it is given is already in
 * pixels, finite and bounded. Axes, texts and legends are ours, so that all types share one look.
 *
 * <p>Lines, bands, notes and trends are an {@link casebook.chart.Overlay} of a {@link casebook.chart.Plane}: a plot between
 * two scales. A type that implements {@link casebook.chart.Paneled} can stand in small charts
 * ({@link casebook.chart.Facets}).
 *
 * <p>To add a type: a constant in {@link casebook.notebook.ChartType}, a class that implements
 * {@link casebook.chart.Drawing}, and its line in {@link casebook.chart.Drawings}; {@code docs/add-a-chart-type.md} goes
 * through it with an example.
 *
 * <p>Sole importer of XChart and {@code java.awt}. Uses {@code notebook}, {@code result}, {@code project} and
 * {@code diagnostic}.
 */
package casebook.chart;
