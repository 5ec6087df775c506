package casebook.plan;

import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What to do about a name that means nothing in a scope. */
final class UnknownName {
    private final Scope scope;
    private final Library library;
    private final Set<String> tests;
    private final Set<String> plain;
    private final Set<String> full;
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    UnknownName(Scope scope, Library library) {
        this.scope = scope;
        this.library = library;
        this.tests = scope.withParts().stream().flatMap(part -> part.notebook().cells().stream())
                .filter(Cell.Test.class::isInstance).map(Cell::name).collect(Collectors.toSet());
        this.plain = names(scope, name -> !name.contains("."));
        this.full = names(scope, name -> name.contains(".") && !name.matches("[^.]+\\.main\\..*"));
    }

    private static Set<String> names(Scope scope, Predicate<String> wanted) {
        return scope.names().keySet().stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The hint for a plain name or, with dots in it, a full one.
     *
     * @param reader the cell that asks, which is not to be proposed; empty if it is no cell
     */
    Optional<String> hint(String name, Optional<Cell> reader) {
        if (tests.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("`" + name + "` is a test, which has no result to read");
        }
        return qualified(name).or(() -> elsewhere(name)).or(() -> nearest(name, reader));
    }

    /** The same table under another schema, or under none. */
    private Optional<String> qualified(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<String> found = name.contains(".")
                ? scope.find(last).map(relation -> relation.isSeed() ? Relation.RAW + "." + last : last) : Optional.empty();
        return found.or(() -> full.stream().filter(choice -> choice.endsWith("." + last)).findFirst())
                .map(choice -> "write `" + choice + "`");
    }

    private Optional<String> elsewhere(String name) {
        List<Notebook> holders = library.withCell(name);
        return holders.stream().filter(Notebook::isPart).findFirst().map(this::inPart)
                .or(() -> holders.stream().findFirst().map(page -> "it is a cell of the page `"
                        + Library.path(scope.notebook(), page) + "`; move it into a part that both use"));
    }

    private String inPart(Notebook part) {
        String path = Library.path(scope.notebook(), part);
        if (library.bringsIn(part, scope.notebook())) {
            return "it is a cell of `" + path + "`, which brings in this part; move it here";
        }
        return "it is a cell of `" + path + "`; " + (scope.notebook().front().uses().isEmpty()
                ? "write `uses: [" + path + "]` in the front matter" : "add that to `uses` in the front matter");
    }

    /** One unknown name may stand in thousands of cells, and the search is slow. */
    private Optional<String> nearest(String name, Optional<Cell> reader) {
        Optional<String> hint = nearest.computeIfAbsent(name, unknown -> Nearest.hint(unknown, name.contains(".") ? full : plain));
        if (reader.isEmpty() || name.contains(".") || hint.filter(text -> text.contains(reader.get().name())).isEmpty()) {
            return hint;
        }
        var choices = new TreeSet<>(plain);
        choices.remove(reader.get().name());
        return Nearest.hint(name, choices);
    }
}
