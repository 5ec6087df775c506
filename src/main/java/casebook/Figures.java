package casebook;

import casebook.cache.Cache;
import casebook.cache.Described;
import casebook.cache.Images;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.cache.Reductions;
import casebook.cache.Tables;
import casebook.chart.ChartRenderer;
import casebook.chart.SeriesColors;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartSpec;
import casebook.notebook.Notebook;
import casebook.notebook.Placed;
import casebook.notebook.ValueRef;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.result.Image;
import casebook.result.Reduced;
import casebook.result.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws each page's charts as soon as everything that they show is there, while later cells still run.
 *
 * <p>A series has one colour on all charts of a page and its variations. Where the names of the series are found in the rows,
 * these charts therefore wait for one another. A chart that shows the same on several pages is drawn once.
 */
final class Figures implements AutoCloseable {
    /** A chart of a page, where its names mean something, and what it shows. */
    private record Chart(Scope page, Scope scope, ChartSpec spec, Optional<Integer> share, List<Relation> needs) {
        static Chart of(Scope page, Scope scope, ChartSpec spec, Optional<Integer> share) {
            return new Chart(page, scope, spec, share, Stream.concat(Stream.of(spec.source().text()), spec.values().map(ValueRef::cell))
                    .flatMap(name -> scope.find(name).stream()).toList());
        }

        /** The width of its picture in CSS pixels: what the style sheet leaves to its share of the widest row. */
        int width() {
            return share.map(columns -> columns * (WIDEST_ROW + GAP) / Placed.COLUMNS - GAP).orElse(ChartRenderer.WIDTH);
        }
    }

    /** Charts that show the same. */
    private record Same(Notebook notebook, int start, List<Relation> needs) {
        static Same of(Chart chart) {
            return new Same(chart.scope().notebook(), chart.spec().span().start(), chart.needs());
        }
    }

    /**
     * Charts to draw together, those that show the same as one.
     *
     * @param needs what they still wait for
     * @param colors empty if it takes the rows of all to tell them
     */
    private record Waiting(List<List<Chart>> charts, Set<Relation> needs, Optional<SeriesColors> colors) {
        static Waiting of(List<List<Chart>> charts, Optional<SeriesColors> colors) {
            return new Waiting(charts, charts.stream().flatMap(same -> same.getFirst().needs().stream())
                    .collect(Collectors.toCollection(HashSet::new)), colors);
        }
    }

    /** The width of a row of several figures, and the gap between two, in CSS pixels. */
    private static final int WIDEST_ROW = 848;
    private static final int GAP = 24;

    private final Results results;
    private final Languages languages;
    private final Cache cache;
    private final Images kept;
    private final BiFunction<Scope, Scope, Values> values;
    private final Map<String, String> colors;
    private final Optional<PictureFolder> folder;
    private final Function<Scope, Diagnostics> messages;
    private final Timings timings;
    private final int count;
    private final Map<Relation, List<Waiting>> waiting = new HashMap<>();
    private final Map<Scope, Map<ChartSpec, Image>> images = new LinkedHashMap<>();
    private final Map<Scope, Map<ChartSpec, String>> shared = new HashMap<>();
    private final List<CompletableFuture<?>> work = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /**
     * @param pages each before its variations
     * @param values by page and scope
     * @param colors fixed colours of series, by name
     * @param folder takes the pictures; empty while nothing is drawn
     * @param messages where to put what is wrong, by page
     */
    Figures(List<Scope> pages, Results results, Languages languages, Cache cache,
            BiFunction<Scope, Scope, Values> values, Map<String, String> colors,
            Optional<PictureFolder> folder, Function<Scope, Diagnostics> messages, Timings timings) {
        this.results = results;
        this.languages = languages;
        this.cache = cache;
        this.kept = new Images(cache);
        this.values = values;
        this.colors = colors;
        this.folder = folder;
        this.messages = messages;
        this.timings = timings;
        var families = new LinkedHashMap<Notebook, List<Chart>>();
        for (Scope page : pages) {
            images.put(page, Collections.synchronizedMap(new IdentityHashMap<>()));
            families.computeIfAbsent(page.notebook(), _ -> new ArrayList<>()).addAll(charts(page));
        }
        int found = 0;
        for (var family : families.entrySet()) {
            List<List<Chart>> charts = List.copyOf(family.getValue().stream()
                    .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList())).values());
            await(charts);
            share(family.getKey(), charts);
            found += charts.size();
        }
        count = found;
    }

    private void await(List<List<Chart>> family) {
        Optional<SeriesColors> known = SeriesColors.foresee(family.stream().map(same -> same.getFirst().spec()).toList(), colors);
        Stream<Waiting> apart = known.isEmpty() ? Stream.of(Waiting.of(family, known))
                : family.stream().map(same -> Waiting.of(List.of(same), known));
        apart.forEach(charts -> charts.needs().forEach(need -> waiting.computeIfAbsent(need, _ -> new ArrayList<>()).add(charts)));
    }

    /** One file is enough for what several pages show. */
    private void share(Notebook notebook, List<List<Chart>> family) {
        var names = new HashSet<String>();
        family.stream().filter(same -> same.size() > 1).forEach(same -> {
            String plain = same.getFirst().spec().source().text().replaceAll("[^\\p{Alnum}_-]", "_");
            String name = plain;
            for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = plain + "-" + i;
            }
            String path = notebook.name() + "/" + name;
            same.forEach(chart -> shared.computeIfAbsent(chart.page(), _ -> new IdentityHashMap<>()).put(chart.spec(), path));
        });
    }

    private static List<Chart> charts(Scope page) {
        return page.shown().stream().flatMap(scope -> Demand.placed(scope).stream()
                .filter(placed -> placed.display() instanceof ChartSpec)
                .map(placed -> Chart.of(page, scope, (ChartSpec) placed.display(), placed.share()))).toList();
    }

    /** A relation's rows are there: draws what waited for nothing else. */
    synchronized void ready(Relation relation) {
        for (Waiting charts : Optional.ofNullable(waiting.remove(relation)).orElse(List.of())) {
            charts.needs().remove(relation);
            if (charts.needs().isEmpty()) {
                work.add(CompletableFuture.runAsync(() -> draw(charts), pool));
            }
        }
    }

    private void draw(Waiting family) {
        var drawable = new LinkedHashMap<List<Chart>, ChartSpec>();
        var inputs = new ArrayList<SeriesColors.Shown>();
        for (List<Chart> same : family.charts()) {
            Chart chart = same.getFirst();
            Table table = table(chart);
            var wrong = renderer(chart.page()).check(chart.spec(), table.columns());
            messages.apply(chart.page()).addAll(wrong);
            if (wrong.isEmpty()) {
                ChartSpec resolved = chart.spec().resolve(values.apply(chart.page(), chart.scope())::text);
                drawable.put(same, resolved);
                inputs.add(new SeriesColors.Shown(resolved,
                        reduced(chart).map(found -> ChartRenderer.rows(table.columns(), found)).orElse(table)));
            }
        }
        SeriesColors assigned = family.colors().orElseGet(() -> SeriesColors.assign(inputs, colors));
        drawable.forEach((same, resolved) -> work.add(CompletableFuture.runAsync(() -> draw(same, resolved, assigned), pool)));
    }

    private void draw(List<Chart> same, ChartSpec resolved, SeriesColors assigned) {
        long start = System.nanoTime();
        Chart chart = same.getFirst();
        try {
            Optional<Recipe> recipe = recipe(chart, resolved, assigned);
            Image image = recipe.flatMap(it -> kept.find(name(chart), it, resolved.span()))
                    .orElseGet(() -> draw(chart, resolved, assigned, recipe));
            messages.apply(chart.page()).addAll(image.warnings());
            same.forEach(shown -> images.get(shown.page()).put(shown.spec(), image));
        } catch (ReportException e) {
            messages.apply(chart.page()).addAll(e.diagnostics());
        }
        timings.cell("figure " + chart.page().notebook().name() + "." + chart.spec().source().text(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Image draw(Chart chart, ChartSpec resolved, SeriesColors assigned, Optional<Recipe> recipe) {
        ChartRenderer renderer = renderer(chart.page());
        IntFunction<Image> picture = width -> reduced(chart)
                .map(found -> renderer.draw(resolved, table(chart).columns(), found, assigned, width))
                .orElseGet(() -> renderer.draw(resolved, table(chart), assigned, width));
        Image wide = picture.apply(chart.width());
        Image drawn = narrow(picture).map(wide::withNarrow).orElse(wide);
        recipe.ifPresent(it -> kept.keep(it, drawn, resolved.span()));
        return folder.orElseThrow().put(drawn);
    }

    /** All that a picture is drawn from; nothing if that can't be told, or nothing is kept. */
    private Optional<Recipe> recipe(Chart chart, ChartSpec resolved, SeriesColors assigned) {
        if (!cache.isOn()) {
            return Optional.empty();
        }
        try {
            Optional<Reduced> reduced = reduced(chart);
            var rows = new Out();
            rows.optional(reduced, Reductions::write);
            if (reduced.isEmpty()) {
                Tables.write(rows, table(chart));
            } else {
                Tables.writeColumns(rows, table(chart).columns());
            }
            return Optional.of(new Recipe("picture").with("its specification", Described.of(resolved)).with("what it shows", rows)
                    .with("its colours", assigned.described()).with("its width", chart.width())
                    .with("how its language is written", languages.described(chart.page())));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private ChartRenderer renderer(Scope page) {
        return new ChartRenderer(languages.of(page));
    }

    private static String name(Chart chart) {
        return chart.page().schema() + "." + chart.spec().source().text();
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

    /** Where the picture of a chart lies that several pages show, below the folder of all pictures and without its ending. */
    Optional<String> shared(Scope page, ChartSpec chart) {
        return Optional.ofNullable(shared.getOrDefault(page, Map.of()).get(chart));
    }

    /** How many pictures there are. */
    int count() {
        return count;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
