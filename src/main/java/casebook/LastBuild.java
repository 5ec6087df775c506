package casebook;

import casebook.cache.Cache;
import casebook.cache.Described;
import casebook.cache.Diagnoses;
import casebook.cache.Hash;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.diagnostic.Diagnostic;
import casebook.project.SourceReader;
import casebook.site.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the last build of the same command read, wrote and said. Where all of that stands as it was, there is nothing to build; what
 * was said is said again.
 */
final class LastBuild {
    /** The folders of a project: everything in them may change what is built, be it a file that is yet to be there. */
    private static final List<String> FOLDERS = List.of("notebooks", "seeds", "templates");

    /** What a build said: what is worth a look, and how it went. */
    record Said(List<Diagnostic> messages, String summary) {}

    private final Cache cache;
    private final Path root;
    private final String note;
    private final Map<String, Hash> before;

    private LastBuild(Cache cache, Path root, String note, Map<String, Hash> before) {
        this.cache = cache;
        this.root = root;
        this.note = note;
        this.before = before;
    }

    /**
     * Looks at everything that a build may read. To be called before anything is read.
     *
     * @param root of the project
     */
    static LastBuild look(Cache cache, Path root, BuildRequest request, Terminal terminal) {
        try {
            return new LastBuild(cache, root, note(request, terminal), cache.isOn() ? inputs(cache, root) : Map.of());
        } catch (IOException | UncheckedIOException unreadable) {
            return new LastBuild(Cache.none(), root, "", Map.of());
        }
    }

    /** Commands that differ in anything are remembered apart. */
    private static String note(BuildRequest request, Terminal terminal) {
        var recipe = new Recipe("build").with("mode", request.mode().name()).with("folder", terminal.folder().toString())
                .with("notebooks", request.notebooks().toString()).with("target", Described.of(request.target()))
                .with("selection", request.selection().toString()).with("parameters", new TreeMap<>(request.parameters()).toString())
                .with("going on", request.keepGoing() ? 1 : 0);
        new TreeMap<>(terminal.environment()).forEach((name, value) -> {
            if (name.startsWith("CASEBOOK_")) {
                recipe.with("environment " + name, value);
            }
        });
        return "build-" + recipe.hash().toString().substring(0, 16);
    }

    private static Map<String, Hash> inputs(Cache cache, Path root) throws IOException {
        var inputs = new LinkedHashMap<String, Hash>();
        for (String name : FOLDERS) {
            if (Files.isDirectory(root.resolve(name))) {
                try (Stream<Path> files = Files.walk(root.resolve(name), FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        refuse(file);
                        inputs.put(file.toString(), cache.files().of(file));
                    }
                }
            }
        }
        return inputs;
    }

    /** What is too large to be read is not worth the seconds that looking at it takes; the build will say so. */
    private static void refuse(Path file) throws IOException {
        String name = file.getFileName().toString();
        if ((name.endsWith(".md") || name.endsWith(".yml")) && Files.size(file) > SourceReader.LARGEST) {
            throw new IOException(file + " is too large");
        }
    }

    /** Whether there was one, so that little is to be expected of this one. */
    boolean isKnown() {
        return cache.note(note).isPresent();
    }

    /** What was said, if nothing changed since. */
    Optional<Said> unchanged() {
        return cache.note(note).flatMap(in -> {
            try {
                return read(in);
            } catch (IllegalArgumentException foreign) {
                return Optional.empty();
            }
        });
    }

    private Optional<Said> read(In in) {
        Map<String, Hash> inputs = map(in, In::hash);
        Map<String, Hash> linked = map(in, In::hash);
        Optional<String> output = in.optionalText();
        Map<String, String> outputs = map(in, In::text);
        if (!inputs.equals(before)) {
            explain(inputs);
            return Optional.empty();
        }
        boolean same = linked.entrySet().stream().allMatch(file -> isSame(Path.of(file.getKey()), file.getValue()))
                && output.map(Path::of).map(folder -> !Staging.isBegun(folder) && outputs(folder).equals(outputs)).orElse(true);
        if (!same) {
            cache.ledger().because("build", "site", "a file that it links to, or of the site itself, changed");
            return Optional.empty();
        }
        List<Diagnostic> messages = Diagnoses.read(in);
        return Optional.of(new Said(messages, in.text()));
    }

    private void explain(Map<String, Hash> last) {
        var names = new TreeSet<>(last.keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> last.containsKey(name) && last.get(name).equals(before.get(name)));
        names.forEach(name -> cache.ledger().because("file", root.relativize(Path.of(name)).toString().replace('\\', '/'),
                !last.containsKey(name) ? "it is new" : !before.containsKey(name) ? "it is gone" : "it changed"));
    }

    private boolean isSame(Path file, Hash hash) {
        try {
            return cache.files().of(file).equals(hash);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Remembers a build that went well. One whose files changed meanwhile is not remembered, nor is one that would come out otherwise
     * the next time.
     *
     * @param output the folder that it wrote; empty if it wrote none
     * @param linked further files that it read
     */
    void keep(Optional<Path> output, List<Path> linked, Said said) {
        if (!cache.isOn() || cache.ledger().hasUnkept()) {
            return;
        }
        try {
            var hashes = new TreeMap<String, Hash>();
            for (Path file : linked) {
                hashes.put(file.toString(), cache.files().of(file));
            }
            if (inputs(cache, root).equals(before)) {
                var out = new Out();
                write(out, before);
                write(out, hashes);
                out.optionalText(output.map(Path::toString)).list(output.map(LastBuild::outputs).orElse(Map.of()).entrySet(),
                        (o, file) -> o.text(file.getKey()).text(file.getValue()));
                Diagnoses.write(out, said.messages());
                cache.note(note, out.text(said.summary()));
            }
        } catch (IOException | UncheckedIOException changing) {
            // The next build will look again.
        }
    }

    private static void write(Out out, Map<String, Hash> hashes) {
        out.list(hashes.entrySet(), (o, file) -> o.text(file.getKey()).hash(file.getValue()));
    }

    private static <T> Map<String, T> map(In in, Function<In, T> value) {
        var map = new LinkedHashMap<String, T>();
        in.list(i -> {
            String name = i.text();
            return map.put(name, value.apply(i));
        });
        return map;
    }

    /** Size and time of every file of the output; none if it can't be read. */
    private static Map<String, String> outputs(Path folder) {
        var outputs = new TreeMap<String, String>();
        try (Stream<Path> files = Files.find(folder.toRealPath(), Integer.MAX_VALUE, (file, about) -> {
            if (about.isRegularFile()) {
                outputs.put(file.toString(), about.size() + " " + about.lastModifiedTime());
            }
            return false;
        })) {
            files.findAny();
            return outputs;
        } catch (IOException | UncheckedIOException unreadable) {
            return Map.of();
        }
    }
}
