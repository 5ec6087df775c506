package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.Display;
import casebook.notebook.TableSpec;
import casebook.plan.PageState;
import casebook.plan.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said of pages with filters: how many states there are, and what is wrong with values in them. */
final class FilterMessages {
    private FilterMessages() {}

    /** {@code dashboard: 4 × 13 = 52 states (period, school), 9 figures and 3 tables in each}. */
    static String arithmetic(FilteredPage page) {
        List<Display> shown = page.page().shown().stream().flatMap(scope -> Block.flatten(scope.notebook().blocks())
                .filter(block -> !(block instanceof Block.Conditional) && !page.filters(scope, block).isEmpty()).flatMap(FilterMessages::display)).toList();
        long figures = shown.stream().filter(ChartSpec.class::isInstance).count();
        long tables = shown.stream().filter(TableSpec.class::isInstance).count();
        List<String> parts = new ArrayList<>();
        if (figures > 0) {
            parts.add(Build.count((int) figures, "figure"));
        }
        if (tables > 0) {
            parts.add(Build.count((int) tables, "table"));
        }
        return page.page().notebook().name() + ": " + page.states().arithmetic().text() + " states (" + String.join(", ", page.states().names()) + ")"
                + (parts.isEmpty() ? "" : ", " + String.join(" and ", parts) + " in each");
    }

    private static Stream<Display> display(Block block) {
        return switch (block) {
            case Block.DisplayBlock display -> Stream.of(display.display());
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> Stream.of(query.display());
            case Block.CellBlock _, Block.Prose _, Block.Include _, Block.Conditional _ -> Stream.empty();
        };
    }

    /**
     * Takes the values of the blocks that depend on filters in every state.
     *
     * @param values of a scope, with where to put what is wrong
     * @return what is wrong in other states than the first, each once
     */
    static List<Diagnostic> values(FilteredPage page, BiFunction<Scope, Diagnostics, Values> values) {
        Map<Set<String>, AlikeMessages> bySet = new LinkedHashMap<>();
        List<Scope> shown = page.page().shown();
        for (int i = 0; i < shown.size(); i++) {
            Scope scope = shown.get(i);
            int number = i;
            varying(scope.notebook().blocks(), block -> page.filters(scope, block)).forEach((block, filters) ->
                    check(page, number, block, filters, values, bySet.computeIfAbsent(filters, _ -> new AlikeMessages("", ""))));
        }
        return bySet.values().stream().flatMap(messages -> messages.together().stream()).toList();
    }

    /** The outermost blocks that depend on filters, with these. */
    private static Map<Block, Set<String>> varying(List<Block> blocks, Function<Block, Set<String>> filters) {
        Map<Block, Set<String>> found = new LinkedHashMap<>();
        for (Block block : blocks) {
            Set<String> own = filters.apply(block);
            if (!own.isEmpty()) {
                found.put(block, own);
            } else if (block instanceof Block.Conditional both) {
                found.putAll(varying(both.then(), filters));
                found.putAll(varying(both.otherwise(), filters));
            }
        }
        return found;
    }

    private static void check(FilteredPage page, int scope, Block block, Set<String> filters, BiFunction<Scope, Diagnostics, Values> values,
            AlikeMessages messages) {
        Set<Diagnostic> atFirst = new HashSet<>();
        for (PageState state : page.states().of(filters)) {
            var found = new Diagnostics();
            Scope there = page.in(page.whole(state)).shown().get(scope);
            new ValueCheck(there, values.apply(there, found)).check(List.of(block));
            if (state.equals(page.states().initial().of(filters))) {
                atFirst.addAll(found.sorted());
            } else {
                messages.add(state.written(), found.sorted().stream().filter(one -> !atFirst.contains(one)).toList());
            }
        }
    }
}
