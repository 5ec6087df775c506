package casebook;

import casebook.chart.ChartRenderer;
import casebook.chart.SeriesColors;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec;
import casebook.notebook.ValueRef;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.result.Image;
import casebook.result.Reduced;
import casebook.result.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Draws each page's charts as soon as everything that they show is there, while later cells still run.
 *
 * <p>A page's charts wait for one another, because a series has one colour on all of them.
 */
final class Figures implements AutoCloseable {
    /** A chart, where its names mean something. */
    private record Chart(Scope scope, ChartSpec spec) {}

    /** A page's charts, and what they still wait for. */
    private record Waiting(Scope page, List<Chart> charts, Set<Relation> needs) {}

    private final Results results;
    private final Function<Scope, ChartRenderer> renderers;
    private final BiFunction<Scope, Scope, Values> values;
    private final Map<String, String> colors;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private final int count;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Scope, Map<ChartSpec, Image>> images = new LinkedHashMap<>();
    private final List<CompletableFuture<?>> work = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /**
     * @param renderers by page: each in its language
     * @param values by page and scope
     * @param colors fixed colours of series, by name
     */
    Figures(Plan plan, Results results, Function<Scope, ChartRenderer> renderers,
            BiFunction<Scope, Scope, Values> values, Map<String, String> colors, Diagnostics diagnostics,
            Timings timings) {
        this.results = results;
        this.renderers = renderers;
        this.values = values;
        this.colors = colors;
        this.diagnostics = diagnostics;
        this.timings = timings;
        for (Scope page : plan.pages()) {
            images.put(page, Collections.synchronizedMap(new IdentityHashMap<>()));
            List<Chart> charts = charts(page);
            var needs = new HashSet<Relation>();
            charts.forEach(chart -> needs(chart).forEach(needs::add));
            waiting.add(new Waiting(page, charts, needs));
        }
        count = waiting.stream().mapToInt(page -> page.charts().size()).sum();
    }

    private static List<Chart> charts(Scope page) {
        return page.shown().stream().flatMap(scope -> Demand.displays(scope).stream()
                .filter(ChartSpec.class::isInstance).map(display -> new Chart(scope, (ChartSpec) display))).toList();
    }

    private static Stream<Relation> needs(Chart chart) {
        Stream<String> names = Stream.concat(Stream.of(chart.spec().source().text()),
                chart.spec().values().map(ValueRef::cell));
        return names.flatMap(name -> chart.scope().find(name).stream());
    }

    /** A relation's rows are there: draws the pages that waited for nothing else. */
    synchronized void ready(Relation relation) {
        for (Waiting page : List.copyOf(waiting)) {
            page.needs().remove(relation);
            if (page.needs().isEmpty()) {
                waiting.remove(page);
                work.add(CompletableFuture.runAsync(() -> draw(page), pool));
            }
        }
    }

    private void draw(Waiting page) {
        ChartRenderer renderer = renderers.apply(page.page());
        var drawable = new LinkedHashMap<Chart, ChartSpec>();
        var inputs = new ArrayList<SeriesColors.Shown>();
        for (Chart chart : page.charts()) {
            Table table = table(chart);
            var wrong = renderer.check(chart.spec(), table.columns());
            diagnostics.addAll(wrong);
            if (wrong.isEmpty()) {
                ChartSpec resolved = chart.spec().resolve(values.apply(page.page(), chart.scope())::text);
                drawable.put(chart, resolved);
                inputs.add(new SeriesColors.Shown(resolved,
                        reduced(chart).map(found -> ChartRenderer.rows(table.columns(), found)).orElse(table)));
            }
        }
        SeriesColors assigned = SeriesColors.assign(inputs, colors);
        drawable.forEach((chart, resolved) -> work.add(CompletableFuture.runAsync(() ->
                draw(page.page(), chart, resolved, renderer, assigned), pool)));
    }

    private void draw(Scope page, Chart chart, ChartSpec resolved, ChartRenderer renderer, SeriesColors assigned) {
        long start = System.nanoTime();
        try {
            IntFunction<Image> picture = width -> reduced(chart)
                    .map(found -> renderer.draw(resolved, table(chart).columns(), found, assigned, width))
                    .orElseGet(() -> renderer.draw(resolved, table(chart), assigned, width));
            Image wide = picture.apply(ChartRenderer.WIDTH);
            images.get(page).put(chart.spec(), narrow(picture).map(wide::withNarrow).orElse(wide));
        } catch (ReportException e) {
            diagnostics.addAll(e.diagnostics());
        }
        timings.cell("figure " + page.schema() + "." + chart.spec().source().text(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** The picture for phones; a chart that has no room there is shown small instead. */
    private static Optional<Image> narrow(IntFunction<Image> picture) {
        try {
            return Optional.of(picture.apply(ChartRenderer.NARROW_WIDTH));
        } catch (ReportException noRoom) {
            return Optional.empty();
        }
    }

    /** What the database made of very many rows. */
    private Optional<Reduced> reduced(Chart chart) {
        return chart.scope().find(chart.spec().source().text()).flatMap(relation -> results.reduced(relation, chart.spec()));
    }

    private Table table(Chart chart) {
        return chart.scope().find(chart.spec().source().text()).flatMap(results::table).orElseThrow();
    }

    /** The pictures of each page, when all that can be drawn is. */
    Map<Scope, Map<ChartSpec, Image>> await() {
        while (!work.isEmpty()) {
            work.removeFirst().join();
        }
        return images;
    }

    /** How many charts there are. */
    int count() {
        return count;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
