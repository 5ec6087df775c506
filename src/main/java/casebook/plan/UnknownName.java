package casebook.plan;

import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What to do about a name that means nothing in a scope. */
final class UnknownName {
    private final Scope scope;
    private final Library library;

    UnknownName(Scope scope, Library library) {
        this.scope = scope;
        this.library = library;
    }

    /**
     * The hint for a plain name or, with dots in it, a full one.
     *
     * @param reader the cell that asks, which is not to be proposed; empty if it is no cell
     */
    Optional<String> hint(String name, Optional<Cell> reader) {
        if (isTest(name)) {
            return Optional.of("`" + name + "` is a test, which has no result to read");
        }
        return qualified(name).or(() -> elsewhere(name)).or(() -> {
            Set<String> choices = scope.choices(name);
            reader.ifPresent(cell -> choices.remove(cell.name()));
            return Nearest.hint(name, choices);
        });
    }

    private boolean isTest(String name) {
        return scope.withParts().stream().flatMap(part -> part.notebook().cells().stream())
                .anyMatch(cell -> cell instanceof Cell.Test && cell.name().equalsIgnoreCase(name));
    }

    /** The same table under another schema, or under none. */
    private Optional<String> qualified(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<String> plain = name.contains(".")
                ? scope.find(last).map(found -> found.isSeed() ? Relation.RAW + "." + last : last) : Optional.empty();
        return plain.or(() -> scope.choices(".").stream().filter(choice -> choice.endsWith("." + last)).findFirst())
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
}
