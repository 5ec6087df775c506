package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.FilterSpec;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what the filters of a page depend on, and who reads them. */
final class FilterPlan {
    private final Map<Relation, Step> steps = new HashMap<>();
    private final Diagnostics diagnostics;

    /** @param steps with the variables of those beneath them */
    FilterPlan(List<Step> steps, Diagnostics diagnostics) {
        steps.forEach(step -> this.steps.put(step.relation(), step));
        this.diagnostics = diagnostics;
    }

    /** The filters of a page, each after those it depends on. */
    List<PageFilter> of(Scope page, List<FilterFinder.Found> found) {
        var filters = new LinkedHashMap<String, PageFilter>();
        found.forEach(filter -> filters.putIfAbsent(filter.name(), filter(page, filter, found)));
        found.forEach(filter -> checkRead(page, filter.spec()));
        return sorted(filters);
    }

    private PageFilter filter(Scope page, FilterFinder.Found found, List<FilterFinder.Found> all) {
        Scope scope = page.withParts().stream().filter(part -> part.notebook() == found.holder()).findFirst().orElse(page);
        Optional<Relation> source = found.spec().data().stream().findFirst().map(Name::text).flatMap(scope::find);
        Set<String> read = source.map(steps::get).stream().flatMap(step -> step.params().stream())
                .map(variable -> variable.parameter().name()).collect(Collectors.toSet());
        return new PageFilter(found.spec(), scope, source, all.stream()
                .filter(other -> other.spec().variables().stream().anyMatch(read::contains)).map(FilterFinder.Found::name).toList(), found.atTop());
    }

    private void checkRead(Scope page, FilterSpec spec) {
        Set<String> schemas = page.withParts().stream().map(Scope::schema).collect(Collectors.toSet());
        boolean isRead = steps.values().stream().filter(step -> schemas.contains(step.relation().schema()))
                .flatMap(step -> step.params().stream()).anyMatch(variable -> spec.variables().contains(variable.parameter().name()));
        if (!isRead) {
            String names = spec.variables().stream().map(name -> "`$" + name + "`").collect(Collectors.joining(" or "));
            diagnostics.add(Diagnostic.warning(spec.name().span(), "no cell of the page `" + page.notebook().name() + ".md` reads " + names)
                    .withHint("read it in a cell's SQL, as in " + example(spec)));
        }
    }

    private static String example(FilterSpec spec) {
        String name = spec.name().text();
        return "`WHERE " + (spec.choices() instanceof FilterSpec.Periods ? "day BETWEEN $" + name + "_from AND $" + name + "_to"
                : spec.multiple() ? name + " IN $" + name : name + " = $" + name) + "`";
    }

    private List<PageFilter> sorted(Map<String, PageFilter> filters) {
        var sorted = new ArrayList<PageFilter>();
        var path = new ArrayList<String>();
        filters.keySet().forEach(name -> visit(name, filters, path, sorted));
        return List.copyOf(sorted);
    }

    private void visit(String name, Map<String, PageFilter> filters, List<String> path, List<PageFilter> sorted) {
        PageFilter filter = filters.get(name);
        if (sorted.contains(filter)) {
            return;
        }
        if (path.contains(name)) {
            reportCircle(path.subList(path.indexOf(name), path.size()), filters);
            return;
        }
        path.add(name);
        filter.dependsOn().forEach(other -> visit(other, filters, path, sorted));
        path.removeLast();
        if (!sorted.contains(filter)) {
            sorted.add(filter);
        }
    }

    private void reportCircle(List<String> circle, Map<String, PageFilter> filters) {
        PageFilter first = filters.get(circle.getFirst());
        Diagnostic found = Diagnostic.invalid(first.spec().data().getFirst().span(), circle.size() == 1
                ? "what can be chosen in the filter `" + first.name() + "` depends on `$" + first.name() + "` itself"
                : "filters depend on one another in a circle: " + String.join(" → ", circle) + " → " + first.name());
        for (String name : circle.subList(1, circle.size())) {
            found = found.withNote(filters.get(name).spec().data().getFirst().span(), "the choices of `" + name + "` stand here");
        }
        diagnostics.add(found.withHint(circle.size() == 1 ? "let the cell of its choices read something else"
                : "let one of these cells read no filter"));
    }
}
