package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Block;
import casebook.notebook.FilterSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the filters of each page: those whose blocks it shows, and those of the parts that it uses and that its front matter
 * names under {@code filters}.
 */
final class FilterFinder {
    /** A filter, the notebook that holds its block, and whether the page shows it at its top. */
    record Found(FilterSpec spec, Notebook holder, boolean atTop) {
        String name() {
            return spec.name().text();
        }
    }

    private final Library library;
    private final Map<String, Parameter> settings;
    private final Diagnostics diagnostics;
    private final Map<Notebook, List<Found>> found = new HashMap<>();

    /** @param settings the parameters of {@code casebook.yml} */
    FilterFinder(Library library, Map<String, Parameter> settings, Diagnostics diagnostics) {
        this.library = library;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** In the order in which readers meet them. */
    List<Found> of(Notebook page) {
        List<Found> known = found.get(page);
        if (known == null) {
            known = find(page);
            found.put(page, known);
        }
        return known;
    }

    /** The variables that a page's filters set, with the values that are chosen at first, as far as those are written. */
    Map<String, Parameter> parameters(Notebook page) {
        return of(page).stream().flatMap(filter -> ChoiceMaker.written(filter.spec()).map(list -> list.initial().parameters())
                .orElseGet(() -> List.of(Pending.parameter(filter.spec(), page))).stream())
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (first, _) -> first, LinkedHashMap::new));
    }

    private List<Found> find(Notebook page) {
        var shown = new LinkedHashSet<Notebook>();
        addShown(page, shown);
        var used = new LinkedHashSet<Notebook>();
        addParts(page, used);
        var all = new LinkedHashSet<>(shown);
        all.addAll(used);
        Set<String> atTop = atTop(page, all);
        var filters = new ArrayList<Found>();
        for (Notebook notebook : all) {
            for (FilterSpec spec : blocks(notebook)) {
                if (isInCondition(spec, notebook)) {
                    diagnostics.add(Diagnostic.invalid(spec.name().span(), "a filter can't stand in a condition").withHint("move it before the `if`"));
                }
                boolean top = atTop.contains(spec.name().text());
                if (top || shown.contains(notebook)) {
                    add(new Found(spec, notebook, top), page, filters);
                }
            }
        }
        page.front().pages().filter(_ -> !filters.isEmpty()).ifPresent(query -> diagnostics.add(Diagnostic.invalid(filters.getFirst().spec().name().span(),
                "a notebook that makes a page for each value has no filters").withNote(query.span(), "the pages are asked for here")
                .withHint("take `pages` or the filter out")));
        return List.copyOf(filters);
    }

    private void addShown(Notebook notebook, Set<Notebook> shown) {
        if (shown.add(notebook)) {
            library.included(notebook).forEach(part -> addShown(part, shown));
        }
    }

    private void addParts(Notebook notebook, Set<Notebook> all) {
        for (Notebook part : library.parts(notebook)) {
            if (all.add(part)) {
                addParts(part, all);
            }
        }
    }

    private Set<String> atTop(Notebook page, Collection<Notebook> all) {
        Set<String> known = all.stream().flatMap(notebook -> blocks(notebook).stream()).map(spec -> spec.name().text())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Name name : page.front().filters()) {
            if (!known.contains(name.text())) {
                diagnostics.add(Diagnostic.invalid(name.span(), "there is no filter `" + name.text() + "` in the parts of this page")
                        .withHint(Nearest.hint(name.text(), known).orElse("a filter is a block `yaml filter` with `name: " + name.text() + "`")));
            }
        }
        return page.front().filters().stream().map(Name::text).collect(Collectors.toSet());
    }

    private void add(Found filter, Notebook page, List<Found> filters) {
        for (String variable : filter.spec().variables()) {
            filters.stream().filter(other -> other.spec().variables().contains(variable)).findFirst()
                    .ifPresent(other -> diagnostics.add(Diagnostic.invalid(filter.spec().name().span(),
                            "two filters of the page `" + page.name() + ".md` set `$" + variable + "`")
                            .withNote(other.spec().name().span(), "the other one").withHint("give one of them another name")));
            parameter(variable, page, filter.holder()).ifPresent(parameter -> diagnostics.add(Diagnostic.invalid(filter.spec().name().span(),
                    "the filter `" + filter.name() + "` sets `$" + variable + "`, which is a parameter too")
                    .withNote(parameter.span(), "it is declared here").withHint("give one of them another name, or take the parameter out: "
                            + "the filter's `default` says what holds at first")));
        }
        filters.add(filter);
    }

    private Optional<Parameter> parameter(String name, Notebook page, Notebook holder) {
        return Stream.of(page.front().params(), holder.front().params(), settings.values()).flatMap(Collection::stream)
                .filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    private static boolean isInCondition(FilterSpec spec, Notebook notebook) {
        return notebook.blocks().stream().noneMatch(block -> block instanceof Block.DisplayBlock display && display.display() == spec);
    }

    /** The filters whose blocks stand in a notebook. */
    static List<FilterSpec> blocks(Notebook notebook) {
        return Block.flatten(notebook.blocks()).filter(Block.DisplayBlock.class::isInstance)
                .map(block -> ((Block.DisplayBlock) block).display()).filter(FilterSpec.class::isInstance)
                .map(FilterSpec.class::cast).toList();
    }
}
