package casebook.engine;

import casebook.cache.Described;
import casebook.cache.Hash;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.notebook.Cell;
import casebook.plan.QualifiedSql;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.plan.Variable;
import casebook.project.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each relation is made from: its SQL without white space and remarks, its parameters, and what it reads, down to the seeds' files.
 * Two relations of one print hold the same, whatever they are called. What can't be told apart so has no print, nor has what reads it.
 */
final class Prints {
    private final Hash settings;
    private final KeptReader reader;
    private final Optional<Prints> base;
    private final Map<Relation, Recipe> recipes = new ConcurrentHashMap<>();
    private final Map<Relation, String> never = new ConcurrentHashMap<>();
    /** What pieces of the SQL of variations are without white space and remarks: those of one cell are written alike. */
    private final Map<String, byte[]> pieces;

    Prints(Settings.Engine settings, KeptReader reader) {
        this(Hash.of(Described.of(settings).bytes()), reader, Optional.empty(), new ConcurrentHashMap<>());
    }

    /** Those of relations that only a branch sees. */
    Prints(Prints base) {
        this(base.settings, base.reader, Optional.of(base), base.pieces);
    }

    private Prints(Hash settings, KeptReader reader, Optional<Prints> base, Map<String, byte[]> pieces) {
        this.settings = settings;
        this.reader = reader;
        this.base = base;
        this.pieces = pieces;
    }

    /** Of a seed or an attached table. */
    void add(Relation source, Recipe recipe) {
        recipes.put(source, recipe);
    }

    /** Of a cell; those that it reads must have been added. */
    void add(Step step) {
        Optional<String> files = step.sql().readsFiles() ? Optional.of("it reads files that are no seeds") : Optional.empty();
        Optional<String> why = files.or(() -> reader.unrepeatable(step.sql().origin())).or(() -> step.reads().stream()
                .flatMap(read -> never(read).map(_ -> "`" + name(read) + "` is not").stream()).findFirst());
        why.ifPresentOrElse(reason -> never.put(step.relation(), reason), () -> recipes.put(step.relation(), recipe(step)));
    }

    /** Nothing for what is not to be kept. */
    Optional<Recipe> recipe(Relation relation) {
        return Optional.ofNullable(recipes.get(relation)).or(() -> base.flatMap(prints -> prints.recipe(relation)));
    }

    Optional<Hash> of(Relation relation) {
        return recipe(relation).map(Recipe::hash);
    }

    /** Why a relation is not to be kept. */
    Optional<String> never(Relation relation) {
        Optional<String> own = Optional.ofNullable(never.get(relation));
        return recipes.containsKey(relation) ? Optional.empty()
                : own.or(() -> base.isPresent() ? base.get().never(relation) : Optional.of("nothing is known of it"));
    }

    /** How it is called where people are told of it. */
    static String name(Relation relation) {
        return relation.schema() + "." + relation.name();
    }

    private Recipe recipe(Step step) {
        var recipe = new Recipe("cell").with("the engine's settings", settings).with("its kind", kind(step));
        List<Relation> named = named(step);
        recipe.with("its SQL", tokens(step, named));
        step.params().stream().collect(Collectors.toMap(Variable::name, it -> it, (a, _) -> a, TreeMap::new)).forEach((name, variable) ->
                recipe.with("the parameter " + variable.parameter().name(), new Out().text(name).text(variable.parameter().type().name()).value(variable.value())));
        named.forEach(read -> recipe.with("`" + name(read) + "`", of(read).orElseThrow()));
        return recipe;
    }

    private static String kind(Step step) {
        String kind = switch (step.cell()) {
            case Cell.Query _ -> "query";
            case Cell.Value _ -> "value";
            case Cell.Test _ -> "test";
            // What Casebook makes a table of its own accord holds what the view would, and fails where that does.
            case Cell.Model model -> model.materialize().equals(Optional.of(Cell.Materialize.TABLE)) ? "table" : "model";
        };
        return kind + (step.ordered() ? " in order" : "");
    }

    /** What it reads, in the order in which it names them. */
    private static List<Relation> named(Step step) {
        Map<String, Relation> bySql = new LinkedHashMap<>();
        step.reads().stream().sorted(Relation.ORDER).forEach(read -> bySql.put(read.sql(), read));
        var named = new ArrayList<Relation>();
        step.sql().edits().forEach(edit -> Optional.ofNullable(bySql.remove(edit.text())).ifPresent(named::add));
        named.addAll(bySql.values());
        return named;
    }

    /** The SQL, with numbers in the place of the relations' names. */
    private Out tokens(Step step, List<Relation> named) {
        Function<String, byte[]> read = step.relation().isVaried() ? piece -> pieces.computeIfAbsent(piece, Prints::tokens) : Prints::tokens;
        List<String> names = named.stream().map(Relation::sql).toList();
        String original = step.sql().origin().text();
        var out = new Out();
        int done = 0;
        for (QualifiedSql.Edit edit : step.sql().edits()) {
            out.bytes(read.apply(original.substring(done, edit.start())));
            int place = names.indexOf(edit.text());
            out.text(place < 0 ? edit.text() : "relation " + place);
            done = edit.end();
        }
        return out.bytes(read.apply(original.substring(done)));
    }

    private static byte[] tokens(String sql) {
        return new Out().list(Lexer.tokens(sql), (out, token) -> out.text(token.text())).bytes();
    }
}
