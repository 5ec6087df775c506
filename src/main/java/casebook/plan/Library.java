package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Block;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All notebooks by name, and who brings in whom. */
final class Library {
    private final Map<String, Notebook> notebooks = new LinkedHashMap<>();
    private final Map<Notebook, List<Notebook>> parts = new LinkedHashMap<>();
    private final Diagnostics diagnostics;

    Library(List<Notebook> all, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        all.forEach(notebook -> notebooks.put(notebook.name(), notebook));
        all.forEach(notebook -> parts.put(notebook, findParts(notebook)));
        all.forEach(notebook -> reportCycle(notebook, new ArrayList<>()));
    }

    /** The parts that a notebook uses or includes directly, each once, in the order of the file. */
    List<Notebook> parts(Notebook notebook) {
        return parts.get(notebook);
    }

    /** The parts whose cells all run, because their prose and figures are shown. */
    static List<Name> includes(Notebook notebook) {
        return Block.flatten(notebook.blocks()).filter(Block.Include.class::isInstance)
                .map(block -> new Name(((Block.Include) block).target(), block.span())).toList();
    }

    /** The name of the notebook that a path written in another one means. */
    static String resolve(Notebook from, String target) {
        var folders = new ArrayList<>(List.of(from.name().split("/")));
        folders.removeLast();
        for (String step : target.split("/")) {
            switch (step) {
                case ".", "" -> { }
                case ".." -> {
                    if (folders.isEmpty()) {
                        return target;
                    }
                    folders.removeLast();
                }
                default -> folders.add(step);
            }
        }
        String path = String.join("/", folders);
        return path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
    }

    private List<Notebook> findParts(Notebook notebook) {
        var names = new ArrayList<>(notebook.front().uses());
        names.addAll(includes(notebook));
        var found = new LinkedHashSet<Notebook>();
        names.forEach(name -> find(notebook, name).ifPresent(found::add));
        return List.copyOf(found);
    }

    private Optional<Notebook> find(Notebook from, Name target) {
        Notebook part = notebooks.get(resolve(from, target.text()));
        if (part == null) {
            List<String> choices = notebooks.values().stream().filter(Notebook::isPart).map(n -> n.name() + ".md").toList();
            diagnostics.add(Diagnostic.invalid(target.span(), "there is no part `" + target.text() + "`")
                    .withHint(Nearest.hint(target.text(), choices)));
            return Optional.empty();
        }
        if (!part.isPart()) {
            diagnostics.add(Diagnostic.invalid(target.span(), "`" + target.text() + "` is a page, and only parts can be brought in")
                    .withHint("a part's file name starts with `_`"));
            return Optional.empty();
        }
        return Optional.of(part);
    }

    /** A part that brings itself in would never end; the arrow that closes the circle is taken out. */
    private void reportCycle(Notebook notebook, List<Notebook> path) {
        if (path.contains(notebook)) {
            List<Notebook> circle = path.subList(path.indexOf(notebook), path.size());
            Notebook last = circle.getLast();
            diagnostics.add(Diagnostic.invalid(last.source().whole().part(0, 0), "parts bring in one another in a circle: "
                    + String.join(" → ", circle.stream().map(n -> n.name() + ".md").toList()) + " → " + notebook.name() + ".md"));
            parts.put(last, parts.get(last).stream().filter(part -> part != notebook).toList());
            return;
        }
        path.add(notebook);
        List.copyOf(parts.get(notebook)).forEach(part -> reportCycle(part, path));
        path.removeLast();
    }
}
