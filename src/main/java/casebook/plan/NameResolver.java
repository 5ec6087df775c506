package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.plan.SqlFacts.ParameterUse;
import casebook.plan.SqlFacts.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what the names in a cell's SQL mean in its scope. */
final class NameResolver {
    /** What a cell turned out to read. */
    record Resolved(QualifiedSql sql, Set<Relation> reads, Map<String, Parameter> params) {}

    private final Scope scope;
    private final Set<Relation> sources;
    private final Diagnostics diagnostics;

    NameResolver(Scope scope, Set<Relation> sources, Diagnostics diagnostics) {
        this.scope = scope;
        this.sources = sources;
        this.diagnostics = diagnostics;
    }

    Resolved resolve(Cell cell, SqlFacts facts) {
        var reads = new LinkedHashSet<Relation>();
        var edits = new ArrayList<QualifiedSql.Edit>();
        for (TableUse use : facts.tables()) {
            relation(cell, use).ifPresent(relation -> {
                reads.add(relation);
                int from = facts.body().start();
                edits.add(new QualifiedSql.Edit(use.span().start() - from, use.span().end() - from, quoted(relation)));
            });
        }
        var params = new LinkedHashMap<String, Parameter>();
        for (ParameterUse use : facts.params()) {
            parameter(use).ifPresent(parameter -> params.put(parameter.name(), parameter));
        }
        return new Resolved(QualifiedSql.of(facts.body(), edits), reads, params);
    }

    private Optional<Relation> relation(Cell cell, TableUse use) {
        List<String> path = use.path();
        if (path.size() == 1) {
            return plain(cell, use, path.getFirst());
        }
        Optional<Relation> source = source(path);
        if (source.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(use.span(), "there is no table `" + String.join(".", path) + "`")
                    .withHint(Nearest.hint(String.join(".", path), sourceNames())));
        }
        return source;
    }

    private Optional<Relation> plain(Cell cell, TableUse use, String name) {
        Optional<Relation> found = scope.find(name);
        if (found.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(use.span(), "there is no table or cell `" + name + "`")
                    .withHint(unknown(cell, name)));
        } else if (found.get().equals(new Relation(scope.schema(), cell.name())) && !(cell instanceof Cell.Test)) {
            boolean seed = sources.contains(new Relation(Relation.RAW, name.toLowerCase(Locale.ROOT)));
            diagnostics.add(Diagnostic.invalid(use.span(), "the cell `" + cell.name() + "` reads itself")
                    .withHint(seed ? "write `raw." + name + "` to read the seed" : "give the cell another name"));
            return Optional.empty();
        }
        return found;
    }

    private Optional<String> unknown(Cell cell, String name) {
        boolean isTest = scope.notebook().cells().stream().anyMatch(c -> c instanceof Cell.Test && c.name().equals(name));
        Set<String> choices = scope.choices(name);
        choices.remove(cell.name());
        return isTest ? Optional.of("`" + name + "` is a test, which has no result to read") : Nearest.hint(name, choices);
    }

    /** {@code raw.orders}, or a table of an attached database with or without its schema. */
    private Optional<Relation> source(List<String> path) {
        String name = path.getLast();
        String schema = String.join(".", path.subList(0, path.size() - 1));
        return sources.stream().filter(source -> source.name().equalsIgnoreCase(name)
                && (source.schema().equalsIgnoreCase(schema) || source.schema().equalsIgnoreCase(schema + ".main"))).findFirst();
    }

    private List<String> sourceNames() {
        return sources.stream().map(source -> source.schema().replaceFirst("\\.main$", "") + "." + source.name()).toList();
    }

    private Optional<Parameter> parameter(ParameterUse use) {
        Parameter found = scope.params().get(use.name());
        if (found == null) {
            diagnostics.add(Diagnostic.invalid(use.span(), "there is no parameter `$" + use.name() + "`")
                    .withHint(scope.params().isEmpty() ? Optional.of("declare it in the front matter: `params: {" + use.name() + ": …}`")
                            : Nearest.hint(use.name(), scope.params().keySet())));
        }
        return Optional.ofNullable(found);
    }

    private static String quoted(Relation relation) {
        var parts = new ArrayList<>(relation.isSeed() || !relation.schema().contains(".")
                ? List.of(relation.schema()) : List.of(relation.schema().split("\\.", 2)));
        parts.add(relation.name());
        return String.join(".", parts.stream().map(part -> "\"" + part.replace("\"", "\"\"") + "\"").toList());
    }
}
