package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.engine.Worker;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Notebook;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variation;
import casebook.project.Project;
import casebook.result.TableProfile;
import casebook.result.Words;
import casebook.site.Content;
import casebook.site.DictionaryPage;
import casebook.site.DictionaryTable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data dictionaries of a site: which tables they show, and what these hold. A table is profiled once, if it is shown. */
final class Dictionary {
    private final Words words;
    private final DictionaryTables tables;
    private final boolean hasPage;
    private final List<Relation> onPage;
    private final Map<Scope, Map<ColumnsSpec, List<Relation>>> blocks = new LinkedHashMap<>();
    private final Map<Relation, TableProfile> profiles = new ConcurrentHashMap<>();

    /**
     * @param words in the site's language
     * @param diagnostics gets a warning if a notebook takes the place of the page
     */
    Dictionary(Project project, Plan plan, Reach reach, Words words, Diagnostics diagnostics) {
        this.words = words;
        this.tables = new DictionaryTables(project, plan);
        plan.pages().forEach(page -> blocks.put(page, blocks(page, reach)));
        this.hasPage = project.settings().dictionary() && isFree(plan, diagnostics);
        Stream<Relation> seeds = project.seeds().stream().map(seed -> new Relation(Relation.RAW, seed.name()));
        this.onPage = hasPage ? Stream.concat(seeds, reach.tables().stream().filter(table -> !table.isVaried())).distinct().toList() : List.of();
    }

    private static boolean isFree(Plan plan, Diagnostics diagnostics) {
        Optional<Notebook> taken = plan.pages().stream().map(Scope::notebook)
                .filter(notebook -> notebook.name().equals(DictionaryPage.NAME)).findFirst();
        taken.ifPresent(notebook -> diagnostics.add(Diagnostic.warning(Span.file(notebook.source().path()),
                "this notebook takes the place of the page that `dictionary: true` asks for")
                .withHint("rename the notebook, or take `dictionary` out of casebook.yml")));
        return taken.isEmpty();
    }

    private static Map<ColumnsSpec, List<Relation>> blocks(Scope page, Reach reach) {
        var blocks = new IdentityHashMap<ColumnsSpec, List<Relation>>();
        for (Scope scope : page.shown()) {
            Demand.displays(scope).stream().filter(ColumnsSpec.class::isInstance).map(ColumnsSpec.class::cast)
                    .forEach(block -> blocks.put(block, block.data().isEmpty() ? reach.tables(page)
                            : block.data().stream().flatMap(name -> scope.find(name.text()).stream()).toList()));
        }
        return blocks;
    }

    /** Looks into the tables of a variation that are shown, while they are there. */
    void profile(Worker worker, Variation variation, Diagnostics diagnostics) {
        Set<Relation> own = variation.steps().stream().map(Step::relation).collect(Collectors.toSet());
        Set<Relation> shown = blocks.getOrDefault(variation.page(), Map.of()).values().stream().flatMap(List::stream).filter(own::contains)
                .collect(Collectors.toSet());
        profile(worker, shown, diagnostics);
    }

    /** Looks into tables; the cells must have run. One that failed has told why already. */
    void profile(Worker worker, Set<Relation> relations, Diagnostics diagnostics) {
        for (Relation relation : relations.stream().filter(worker::has).toList()) {
            try {
                profiles.put(relation, worker.profile(relation));
            } catch (ReportException view) {
                diagnostics.addAll(view.diagnostics());
            }
        }
    }

    /** The tables to look into, without those that have been. */
    Set<Relation> wanted() {
        return Stream.concat(blocks.values().stream().flatMap(page -> page.values().stream()).flatMap(List::stream), onPage.stream())
                .filter(relation -> !profiles.containsKey(relation))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the blocks of a page show; they are told apart by identity. */
    Map<ColumnsSpec, List<DictionaryTable>> of(Scope page, TestReport tests) {
        var shown = new IdentityHashMap<ColumnsSpec, List<DictionaryTable>>();
        blocks.get(page).forEach((block, relations) -> shown.put(block, tables(relations, tests)));
        return shown;
    }

    /** The page of all tables, if the site has one; it is empty until they have been looked into. */
    Optional<Content> page(TestReport tests) {
        return hasPage ? Optional.of(DictionaryPage.of(words, tables(onPage, tests), tests.ofPage(Set.copyOf(onPage)))) : Optional.empty();
    }

    private List<DictionaryTable> tables(List<Relation> relations, TestReport tests) {
        return relations.stream().filter(profiles::containsKey).map(it -> tables.of(it, profiles.get(it), tests.declaredOn(it))).toList();
    }
}
