package casebook.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Entries by their hash, in packs. What is put in is found at once, and by later builds once it is {@link #save saved}. Several
 * builds may use one folder at once: each writes packs of its own. Safe for use by several threads.
 */
final class Store {
    /** More packs than that are made one. */
    private static final int MOST_PACKS = 8;
    /** What is put in is written when it is this much, so that it needs no room in memory. */
    private static final long FULL = 8L << 20;
    /** One pack holds no more, since it is mapped as a whole. */
    private static final long LARGEST = 1L << 30;
    private static final long DAY = 24 * 60 * 60;

    private final Path folder;
    private final long limit;
    private final List<Pack> packs;
    private final Map<Hash, byte[]> added = new LinkedHashMap<>();
    private final Set<Hash> used = new HashSet<>();
    private long addedBytes;
    private boolean broken;

    private Store(Path folder, long limit, List<Pack> packs) {
        this.folder = folder;
        this.limit = limit;
        this.packs = new ArrayList<>(packs);
    }

    /**
     * @param folder must be there
     * @param limit how many bytes it may hold
     */
    static Store open(Path folder, long limit) {
        try {
            return new Store(folder, limit, names(folder, Pack.INDEX).stream().flatMap(name -> Pack.open(folder, name).stream()).toList());
        } catch (IOException | UncheckedIOException unreadable) {
            return new Store(folder, limit, List.of());
        }
    }

    /** The names of packs, the latest first. */
    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).sorted(Comparator.reverseOrder()).toList();
        }
    }

    synchronized Optional<byte[]> find(Hash hash) {
        used.add(hash);
        byte[] fresh = added.get(hash);
        return fresh != null ? Optional.of(fresh) : packs.stream().filter(pack -> pack.has(hash)).flatMap(pack -> pack.find(hash).stream()).findFirst();
    }

    /** Whether an entry that can't be found was there once. */
    synchronized boolean isDamaged(Hash hash) {
        return packs.stream().anyMatch(pack -> pack.has(hash) && pack.find(hash).isEmpty());
    }

    synchronized void put(Hash hash, byte[] content) {
        if (used.add(hash) | added.put(hash, content) == null) {
            addedBytes += content.length;
        }
        if (addedBytes > FULL) {
            flush();
        }
    }

    /** Writes what was put in, and makes room. What can't be written is lost, which costs nothing but time. */
    synchronized void save() {
        flush();
        try {
            tidy();
        } catch (IOException full) {
            broken = true;
        }
    }

    private void flush() {
        if (added.isEmpty() || broken) {
            return;
        }
        try {
            write(added).ifPresent(packs::addFirst);
            added.clear();
            addedBytes = 0;
        } catch (IOException full) {
            broken = true;
        }
    }

    private Optional<Pack> write(Map<Hash, byte[]> entries) throws IOException {
        String name = Unique.name();
        try (var writer = new Pack.Writer(folder, name)) {
            for (Map.Entry<Hash, byte[]> entry : entries.entrySet()) {
                writer.add(entry.getKey(), entry.getValue());
            }
            writer.finish();
        } catch (IOException full) {
            Pack.delete(folder, name);
            throw full;
        }
        return Pack.open(folder, name);
    }

    private void tidy() throws IOException {
        long bytes = packs.stream().mapToLong(Pack::bytes).sum();
        if (bytes > limit) {
            merge(List.copyOf(packs), limit / 2);
        } else if (packs.size() > MOST_PACKS) {
            merge(small(), Long.MAX_VALUE);
        }
        deleteLeftovers();
    }

    /** All packs but those that are large beside all the others together. */
    private List<Pack> small() {
        List<Pack> ascending = packs.stream().sorted(Comparator.comparingLong(Pack::bytes)).toList();
        long sum = 0;
        int count = 0;
        for (Pack pack : ascending) {
            if (count >= MOST_PACKS / 2 && pack.bytes() > 2 * sum || sum + pack.bytes() > LARGEST) {
                break;
            }
            sum += pack.bytes();
            count++;
        }
        Set<Pack> small = new HashSet<>(ascending.subList(0, count));
        return packs.stream().filter(small::contains).toList();
    }

    /**
     * Makes one pack of several: first what this build used, then the rest, the latest first.
     *
     * @param most how many bytes are kept
     */
    private void merge(List<Pack> merged, long most) throws IOException {
        String name = Unique.name();
        var kept = new HashSet<Hash>();
        try (var writer = new Pack.Writer(folder, name)) {
            for (boolean wanted : new boolean[] {true, false}) {
                for (Pack pack : merged) {
                    for (Hash hash : pack.hashes()) {
                        if (used.contains(hash) == wanted && !kept.contains(hash)) {
                            Optional<byte[]> content = pack.find(hash);
                            if (content.isPresent() && writer.bytes() + content.get().length <= Math.min(most, LARGEST)) {
                                writer.add(hash, content.get());
                                kept.add(hash);
                            }
                        }
                    }
                }
            }
            writer.finish();
        }
        packs.removeAll(merged);
        Pack.open(folder, name).ifPresent(packs::addFirst);
        merged.forEach(pack -> Pack.delete(folder, pack.name()));
    }

    /** Files that a build left which did not end, and packs that can't be read. */
    private void deleteLeftovers() throws IOException {
        Set<String> known = new HashSet<>(packs.stream().map(Pack::name).toList());
        for (String ending : new String[] {Pack.DATA, Pack.INDEX, ".new"}) {
            for (String name : names(folder, ending)) {
                if (!known.contains(name) && isOld(folder.resolve(name + ending))) {
                    Files.deleteIfExists(folder.resolve(name + ending));
                }
            }
        }
    }

    private static boolean isOld(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        return written.toInstant().isBefore(Instant.now().minusSeconds(DAY));
    }
}
