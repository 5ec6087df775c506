package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.TableDeclaration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything to run.
 *
 * @param pages the pages' scopes, in the order of the site
 * @param scopes all scopes, parts before those that use them
 * @param steps every cell to run, each after those it reads
 * @param declared what is declared of seeds and cells, wherever it is written
 * @param tests the declared tests, those of seeds first; test cells are steps
 * @param queries those that say which pages a notebook makes; they are no steps, but what they read is
 * @param filters by page, each after those it depends on; pages without any are left out
 */
public record Plan(List<Scope> pages, List<Scope> scopes, List<Step> steps, Map<Relation, TableDeclaration> declared,
        List<PlannedTest> tests, List<PagesQuery> queries, Map<Scope, List<PageFilter>> filters) {
    public Plan {
        pages = List.copyOf(pages);
        scopes = List.copyOf(scopes);
        steps = List.copyOf(steps);
        declared = Map.copyOf(declared);
        tests = List.copyOf(tests);
        queries = List.copyOf(queries);
        filters = Map.copyOf(filters);
    }

    /** The filters of a page, each after those it depends on. */
    public List<PageFilter> filters(Scope page) {
        return filters.getOrDefault(page, List.of());
    }

    /** The same plan where the cells of a page and its parts read other values. */
    public Plan with(Scope page, Collection<Parameter> values) {
        Map<String, Parameter> byName = Parameters.byName(values);
        Set<String> schemas = page.withParts().stream().map(Scope::schema).collect(Collectors.toSet());
        return new Plan(pages, scopes, steps.stream().map(step -> schemas.contains(step.relation().schema())
                ? step.with(byName) : step).toList(), declared, tests, queries, filters);
    }

    /**
     * The plan with variations of some pages in their places. What varies on such a page runs for its variations alone,
     * unless another page shares it.
     *
     * @param varying what depends on the parameters that the variations give, by page
     */
    public Plan with(Map<Scope, Varying> varying, Map<Scope, List<Variation>> variations) {
        List<Variation> all = variations.values().stream().flatMap(List::stream).toList();
        Set<String> kept = pages.stream().filter(page -> !varying.containsKey(page)).flatMap(page -> page.withParts().stream())
                .map(Scope::schema).collect(Collectors.toSet());
        Predicate<Relation> left = relation -> !kept.contains(relation.schema()) && varying.values().stream().anyMatch(it -> it.varies(relation));
        var declarations = new LinkedHashMap<>(declared);
        all.forEach(variation -> variation.moved().forEach((from, to) -> Optional.ofNullable(declared.get(from)).ifPresent(it -> declarations.put(to, it))));
        declarations.keySet().removeIf(left);
        return new Plan(
                pages.stream().flatMap(page -> varying.containsKey(page) ? variations.get(page).stream().map(Variation::page) : Stream.of(page)).toList(),
                scopes,
                Stream.concat(steps.stream().filter(step -> !left.test(step.relation())), all.stream().flatMap(it -> it.steps().stream())).toList(),
                declarations,
                Stream.concat(tests.stream().filter(test -> !left.test(test.table()) && test.other().filter(left).isEmpty()),
                        all.stream().flatMap(it -> it.tests().stream())).toList(),
                queries, filters);
    }

    /** These relations, and all that they read on any way. */
    public Set<Relation> withAllBeneath(Collection<Relation> relations) {
        return new Beneath(steps).with(relations);
    }
}
