package casebook.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What earlier builds of a project kept. It may be deleted at any time, even while a build uses it: then things are made
 * again. Safe for use by several threads, and by several builds.
 */
public final class Cache {
    /** Larger things are made again each time. */
    public static final int LARGEST = 32 << 20;
    /** How many bytes are kept of a project. */
    private static final long LIMIT = 1L << 30;
    /** How many versions of the tool keep something of one project, and how many projects anything. */
    private static final int MOST_TOOLS = 2;
    private static final int MOST_PROJECTS = 40;
    private static final String LEDGER = "ledger";
    private static final String FILES = "files";

    private final Optional<Path> folder;
    private final Optional<Supplier<Store>> store;
    private final FileHashes files;
    private final Ledger ledger;

    private Cache(Optional<Path> folder, Optional<Supplier<Store>> store, FileHashes files, Ledger ledger) {
        this.folder = folder;
        this.store = store;
        this.files = files;
        this.ledger = ledger;
    }

    /** Keeps nothing, and finds nothing. */
    public static Cache none() {
        return new Cache(Optional.empty(), Optional.empty(), FileHashes.fresh(), new Ledger());
    }

    /**
     * The cache of a project; none where its folder can't be made.
     *
     * @param builds the folder of all caches
     * @param project the project's folder
     * @param tool what makes things: another version makes them anew
     * @param explain whether it will be told why things were made again
     */
    public static Cache open(Path builds, Path project, Hash tool, boolean explain) {
        return open(builds, project, tool, explain, LIMIT);
    }

    /** @param limit how many bytes it may hold */
    static Cache open(Path builds, Path project, Hash tool, boolean explain, long limit) {
        Path own = folder(builds, project).resolve(start(tool));
        try {
            Files.createDirectories(own);
            var ledger = explain ? Sealed.read(own.resolve(LEDGER)).map(content -> new Ledger(new In(content))).orElseGet(Ledger::new) : new Ledger();
            return new Cache(Optional.of(own), Optional.of(once(() -> Store.open(own, limit))), FileHashes.open(own.resolve(FILES)), ledger);
        } catch (IOException denied) {
            return none();
        }
    }

    /** Where nothing changed, nobody looks into the store. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }

    /** The folder of everything that is kept of a project. */
    public static Path folder(Path builds, Path project) {
        String name = String.valueOf(project.getFileName()).replaceAll("[^\\p{Alnum}_.-]", "_");
        return builds.resolve((name.startsWith(".") ? "_" + name : name) + "-" + start(new Recipe("project").with("path", project.toString()).hash()));
    }

    private static String start(Hash hash) {
        return hash.toString().substring(0, 16);
    }

    /** Whether anything is kept at all. */
    public boolean isOn() {
        return store.isPresent();
    }

    /** What is in files. */
    public FileHashes files() {
        return files;
    }

    /** Why things were made again. */
    public Ledger ledger() {
        return ledger;
    }

    /** Something that is kept; nothing if it isn't, or what is there can't be believed. */
    public <T> Optional<T> find(Recipe recipe, Function<In, T> read) {
        return store.flatMap(entries -> entries.get().find(recipe.hash())).flatMap(content -> decode(content, read));
    }

    private static <T> Optional<T> decode(byte[] content, Function<In, T> read) {
        try {
            return Optional.of(read.apply(new In(content)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException foreign) {
            return Optional.empty();
        }
    }

    /** The same for something that has a name, of which it can be told why it was made again. */
    public <T> Optional<T> find(String kind, String name, Recipe recipe, Function<In, T> read) {
        Optional<T> found = find(recipe, read);
        if (found.isPresent()) {
            ledger.kept(kind, name, recipe);
        } else {
            ledger.made(kind, name, recipe, store.filter(entries -> entries.get().isDamaged(recipe.hash())).isPresent());
        }
        return found;
    }

    /** Keeps something. */
    public void keep(Recipe recipe, Out content) {
        store.ifPresent(entries -> {
            byte[] bytes = content.bytes();
            if (bytes.length <= LARGEST) {
                entries.get().put(recipe.hash(), bytes);
            }
        });
    }

    /** A small file that is replaced at each build; nothing if there is none, or it is damaged. */
    public Optional<In> note(String name) {
        return folder.flatMap(own -> Sealed.read(own.resolve(name))).map(In::new);
    }

    public void note(String name, Out content) {
        folder.ifPresent(own -> Sealed.write(own.resolve(name), content.bytes()));
    }

    /** Keeps for later builds what this one has put in, and clears away what is too much. */
    public void save() {
        files.save();
        if (folder.isPresent() && !ledger.isEmpty()) {
            store.ifPresent(entries -> entries.get().save());
            var out = new Out();
            ledger.write(out);
            note(LEDGER, out);
        }
        folder.ifPresent(own -> {
            clear(own.getParent(), own, MOST_TOOLS);
            clear(own.getParent().getParent(), own.getParent(), MOST_PROJECTS);
        });
    }

    /** Deletes the folders that nobody has used for the longest time. */
    private static void clear(Path folder, Path own, int most) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> others = inside.filter(other -> !other.equals(own) && Files.isDirectory(other)).toList();
            if (others.size() >= most) {
                others.stream().sorted(Comparator.comparing(Cache::modified).reversed()).skip(most - 1L).forEach(Cache::delete);
            }
            Files.setLastModifiedTime(own, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException inUse) {
            // The next build tries again.
        }
    }

    private static long modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException inUse) {
            // The next build tries again.
        }
    }
}
