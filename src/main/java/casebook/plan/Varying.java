package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostics;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What depends on some parameters of a page: the cells of the page and its parts that read them on any way. */
public final class Varying {
    private final Scope page;
    private final List<Step> steps;
    private final List<PlannedTest> tests;
    private final Set<Relation> relations;

    private Varying(Scope page, List<Step> steps, List<PlannedTest> tests) {
        this.page = page;
        this.steps = steps;
        this.relations = steps.stream().map(Step::relation).collect(Collectors.toSet());
        this.tests = tests.stream().filter(test -> varies(test.table()) || test.other().filter(this::varies).isPresent()).toList();
    }

    /**
     * @param page one of the plan's scopes
     * @param parameters their names
     */
    public static Varying of(Plan plan, Scope page, Set<String> parameters) {
        Set<String> schemas = page.withParts().stream().map(Scope::schema).collect(Collectors.toSet());
        return new Varying(page, plan.steps().stream().filter(step -> schemas.contains(step.relation().schema())
                && step.params().stream().anyMatch(variable -> parameters.contains(variable.parameter().name()))).toList(), plan.tests());
    }

    /** Whether a relation of the page holds something else when the parameters do. */
    public boolean varies(Relation relation) {
        return relations.contains(relation);
    }

    /** The cells that vary, each after those it reads. */
    public List<Step> steps() {
        return steps;
    }

    /** The declared tests that look at something that varies. */
    public List<PlannedTest> tests() {
        return tests;
    }

    /**
     * The page with other values.
     *
     * @param key what tells it from the page's other variations, with neither spaces nor dots
     * @param given the values; where a part declares the parameter with a type, it is cast to that
     * @param diagnostics gets what can't be cast
     */
    public Variation with(String key, Collection<Parameter> given, Diagnostics diagnostics) {
        return with(key, _ -> Optional.of(key), given, diagnostics);
    }

    /**
     * The same where some relations are those of other variations: where they hold the same.
     *
     * @param keys of each relation that varies; empty where it is the page's own
     */
    public Variation with(String key, Function<Relation, Optional<String>> keys, Collection<Parameter> given, Diagnostics diagnostics) {
        var values = new Given(Parameters.byName(given), diagnostics);
        var moved = new HashMap<Relation, Relation>();
        relations.forEach(relation -> moved.put(relation, relation(relation, keys)));
        var names = new HashMap<String, String>();
        moved.forEach((from, to) -> names.put(from.sql(), to.sql()));
        Scope varied = new Moving(key, values, moved).scope(page);
        return new Variation(varied, steps.stream().map(step -> step(step, moved, names, values)).toList(),
                tests.stream().map(test -> test(test, moved)).toList(), moved);
    }

    /** What a relation that varies is called under such keys. */
    public Relation relation(Relation ofPage, Function<Relation, Optional<String>> keys) {
        return keys.apply(ofPage).map(own -> new Relation(schema(ofPage.schema(), own), ofPage.name())).orElse(ofPage);
    }

    /** {@code page key}, or {@code page key part}: no notebook's schema has a space in it. */
    private String schema(String schema, String key) {
        return page.schema() + " " + key + (schema.equals(page.schema()) ? "" : " " + schema);
    }

    private static Step step(Step step, Map<Relation, Relation> moved, Map<String, String> names, Given values) {
        return new Step(moved.get(step.relation()), step.cell(), step.sql().moved(names), step.ordered(), step.form(),
                step.reads().stream().map(read -> moved.getOrDefault(read, read)).collect(Collectors.toSet()),
                step.params().stream().map(variable -> variable.with(values.in(variable.parameter()))).toList());
    }

    private static PlannedTest test(PlannedTest test, Map<Relation, Relation> moved) {
        return new PlannedTest(moved.getOrDefault(test.table(), test.table()), test.shown(), test.declared(),
                test.other().map(other -> moved.getOrDefault(other, other)), test.asOf());
    }

    /** The values given, as a place takes them that has the parameter with another value. */
    private record Given(Map<String, Parameter> values, Diagnostics diagnostics) {
        Parameter in(Parameter declared) {
            Parameter value = values.get(declared.name());
            return value == null ? declared : Parameters.cast(declared, value, diagnostics);
        }
    }

    /** Makes the scopes of one variation; those in which nothing varies are the page's own. */
    private final class Moving {
        private final String key;
        private final Given values;
        private final Map<Relation, Relation> moved;
        private final Map<Scope, Scope> done = new HashMap<>();

        Moving(String key, Given values, Map<Relation, Relation> moved) {
            this.key = key;
            this.values = values;
            this.moved = moved;
        }

        Scope scope(Scope scope) {
            Scope known = done.get(scope);
            if (known != null) {
                return known;
            }
            boolean same = scope != page && scope.names().values().stream().noneMatch(moved::containsKey);
            Scope made = same ? scope : make(scope);
            done.put(scope, made);
            return made;
        }

        private Scope make(Scope scope) {
            var names = new LinkedHashMap<>(scope.names());
            names.replaceAll((_, relation) -> moved.getOrDefault(relation, relation));
            var params = new LinkedHashMap<>(scope.params());
            params.replaceAll((_, parameter) -> values.in(parameter));
            return new Scope(schema(scope.schema(), key), scope.notebook(), params, names, scope.parts().stream().map(this::scope).toList());
        }
    }
}
