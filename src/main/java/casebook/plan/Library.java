package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All notebooks by name, and who brings in whom, as far as notebooks are looked at. */
final class Library {
    /** A part that a notebook brings in, and where it says so. */
    private record Use(Name name, Notebook part) {}

    private static final String ENDING = ".md";
    /** How long a chain of parts may be. */
    private static final int DEEPEST = 64;
    /** How many parts a page may show, each counted as often as it stands there. */
    private static final long MOST = 1_000;

    private final Map<String, Notebook> notebooks = new LinkedHashMap<>();
    private final Map<Notebook, List<Use>> uses = new LinkedHashMap<>();
    private final Map<String, List<Notebook>> holders;
    private final Diagnostics diagnostics;

    /** @param read those that are looked at, all parts among them */
    Library(List<Notebook> all, List<Notebook> read, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.holders = holders(all);
        all.forEach(notebook -> notebooks.put(notebook.name(), notebook));
        read.forEach(notebook -> uses.put(notebook, findUses(notebook)));
        var done = new HashSet<Notebook>();
        read.forEach(notebook -> cutCircles(notebook, new ArrayList<>(), done));
        var sizes = new HashMap<Notebook, Long>();
        read.forEach(notebook -> cutBombs(notebook, sizes));
    }

    /** The parts that a notebook uses or includes directly, each once, in the order of the file. */
    List<Notebook> parts(Notebook notebook) {
        return uses.get(notebook).stream().map(Use::part).toList();
    }

    /** Where a notebook says that it uses or includes a part. */
    Name use(Notebook from, Notebook part) {
        return uses.get(from).stream().filter(use -> use.part() == part).findFirst().orElseThrow().name();
    }

    /** Whether a notebook brings in another one, on any way. */
    boolean bringsIn(Notebook notebook, Notebook wanted) {
        return bringsIn(notebook, wanted, new HashSet<>());
    }

    private boolean bringsIn(Notebook notebook, Notebook wanted, Set<Notebook> seen) {
        return parts(notebook).stream().anyMatch(part -> part == wanted || seen.add(part) && bringsIn(part, wanted, seen));
    }

    /** The notebooks that hold a cell of a name, other than tests. */
    List<Notebook> withCell(String name) {
        return holders.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private static Map<String, List<Notebook>> holders(List<Notebook> all) {
        var holders = new HashMap<String, List<Notebook>>();
        all.forEach(notebook -> notebook.cells().stream().filter(cell -> !(cell instanceof Cell.Test))
                .forEach(cell -> holders.computeIfAbsent(cell.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(notebook)));
        return holders;
    }

    /** The parts that a notebook shows with their prose and figures. */
    List<Notebook> included(Notebook notebook) {
        Set<String> names = includes(notebook).stream().map(name -> resolve(notebook, name.text())).collect(Collectors.toSet());
        return parts(notebook).stream().filter(part -> names.contains(part.name())).toList();
    }

    private static List<Name> includes(Notebook notebook) {
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
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    }

    /** How to write the path of one notebook in another. */
    static String path(Notebook from, Notebook to) {
        List<String> here = folders(from);
        List<String> there = folders(to);
        int shared = 0;
        while (shared < Math.min(here.size(), there.size()) && here.get(shared).equals(there.get(shared))) {
            shared++;
        }
        var steps = new ArrayList<String>();
        here.subList(shared, here.size()).forEach(_ -> steps.add(".."));
        steps.addAll(there.subList(shared, there.size()));
        steps.add(to.name().substring(to.name().lastIndexOf('/') + 1) + ENDING);
        return String.join("/", steps);
    }

    private static List<String> folders(Notebook notebook) {
        List<String> steps = List.of(notebook.name().split("/"));
        return steps.subList(0, steps.size() - 1);
    }

    private List<Use> findUses(Notebook notebook) {
        var names = new ArrayList<>(notebook.front().uses());
        names.addAll(includes(notebook));
        var found = new LinkedHashMap<Notebook, Use>();
        names.forEach(name -> find(notebook, name).ifPresent(part -> found.putIfAbsent(part, new Use(name, part))));
        return List.copyOf(found.values());
    }

    private Optional<Notebook> find(Notebook from, Name target) {
        Notebook part = notebooks.get(resolve(from, target.text()));
        if (part == null) {
            if (!diagnostics.hasErrorOf(file(from, target))) {
                diagnostics.add(Diagnostic.invalid(target.span(), "there is no part `" + target.text() + "`")
                        .withHint(Nearest.hint(target.text(), paths(from))
                                .orElse("write a notebook whose file name starts with `_`")));
            }
            return Optional.empty();
        }
        if (!part.isPart()) {
            diagnostics.add(Diagnostic.invalid(target.span(), "`" + target.text() + "` is a page, and only parts can be brought in")
                    .withHint("a part's file name starts with `_`"));
            return Optional.empty();
        }
        return Optional.of(part);
    }

    /** Where a part stands that could not be read. */
    private static String file(Notebook from, Name target) {
        String path = from.source().path();
        return path.substring(0, path.length() - from.name().length() - ENDING.length()) + resolve(from, target.text()) + ENDING;
    }

    private Collection<String> paths(Notebook from) {
        return notebooks.values().stream().filter(part -> part.isPart() && part != from).map(part -> path(from, part)).toList();
    }

    /** A part that brings itself in would never end; the use that closes the circle is reported and taken out. */
    private void cutCircles(Notebook notebook, List<Notebook> path, Set<Notebook> done) {
        if (done.contains(notebook)) {
            return;
        }
        path.add(notebook);
        for (Use use : uses.get(notebook)) {
            if (path.contains(use.part())) {
                reportCircle(path.subList(path.indexOf(use.part()), path.size()));
                cut(notebook, use);
            } else if (path.size() > DEEPEST) {
                diagnostics.add(Diagnostic.invalid(use.name().span(), "parts bring in one another more than " + DEEPEST + " levels deep")
                        .withHint("bring in what is needed directly"));
                cut(notebook, use);
            } else {
                cutCircles(use.part(), path, done);
            }
        }
        path.removeLast();
        done.add(notebook);
    }

    private void cut(Notebook notebook, Use use) {
        uses.put(notebook, uses.get(notebook).stream().filter(other -> other != use).toList());
    }

    /** Parts that include others twice, and these others twice, would double with each level. */
    private long cutBombs(Notebook notebook, Map<Notebook, Long> sizes) {
        if (sizes.containsKey(notebook)) {
            return sizes.get(notebook);
        }
        long size = 1;
        List<String> targets = includes(notebook).stream().map(name -> resolve(notebook, name.text())).toList();
        for (Use use : uses.get(notebook)) {
            long times = targets.stream().filter(use.part().name()::equals).count();
            long more = times * cutBombs(use.part(), sizes);
            if (size + more > MOST) {
                diagnostics.add(Diagnostic.invalid(use.name().span(), "with this, more than " + MOST + " parts would be included here")
                        .withHint("a part that is included several times counts each time, and so do those within it; include it once"));
                cut(notebook, use);
            } else {
                size += more;
            }
        }
        sizes.put(notebook, size);
        return size;
    }

    private void reportCircle(List<Notebook> circle) {
        Notebook first = circle.getFirst();
        String names = circle.stream().map(part -> part.name() + ".md → ").collect(Collectors.joining("", "", first.name() + ".md"));
        Diagnostic found = Diagnostic.invalid(use(first, circle.get(1 % circle.size())).span(), circle.size() == 1
                ? "this part brings in itself" : "parts bring in one another in a circle: " + names);
        for (int i = 1; i < circle.size(); i++) {
            Notebook next = circle.get((i + 1) % circle.size());
            found = found.withNote(use(circle.get(i), next).span(), "this brings in `" + next.name() + ".md`");
        }
        diagnostics.add(found.withHint(circle.size() == 1 ? "take it out" : "take one of these out"));
    }
}
