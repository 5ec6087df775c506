package casebook.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is in files, without reading each of them each time: one whose size and time are those of the last look has not been
 * written since, unless it was written about when it was looked at, for clocks of files are coarse; such a file is read again. Safe for use
 * by several threads.
 */
public final class FileHashes {
    /** How far apart two times must lie to be told apart on every file system, in milliseconds. */
    private static final long TICK = 2_000;

    /**
     * What the system tells of a file.
     *
     * @param modified in nanoseconds, as far as the system knows
     * @param changed likewise, when anything of it was changed, be it that time; nobody can set it. The same where systems don't tell
     */
    private record Look(long size, long modified, long changed) {
        static Look at(Path file) throws IOException {
            try {
                Map<String, Object> now = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime");
                return new Look((long) now.get("size"), nanoseconds(now.get("lastModifiedTime")), nanoseconds(now.get("ctime")));
            } catch (UnsupportedOperationException | IllegalArgumentException elsewhere) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Look(now.size(), nanoseconds(now.lastModifiedTime()), nanoseconds(now.lastModifiedTime()));
            }
        }

        private static long nanoseconds(Object time) {
            return ((FileTime) time).to(TimeUnit.NANOSECONDS);
        }
    }

    /**
     * What a file was when it was read.
     *
     * @param when it was looked at, in milliseconds
     */
    private record Known(Look look, long when, Hash hash) {
        boolean holds(Look now) {
            return look.equals(now) && Math.max(look.modified(), look.changed()) / 1_000_000 < when - TICK;
        }
    }

    private final Optional<Path> memory;
    private final Map<String, Known> known = new HashMap<>();
    private boolean changed;
    private long bytes;

    private FileHashes(Optional<Path> memory) {
        this.memory = memory;
    }

    /** Remembers nothing of earlier builds. */
    static FileHashes fresh() {
        return new FileHashes(Optional.empty());
    }

    /** @param memory the file that remembers; one that is damaged counts as absent */
    static FileHashes open(Path memory) {
        var hashes = new FileHashes(Optional.of(memory));
        Sealed.read(memory).ifPresent(content -> hashes.read(new In(content)));
        return hashes;
    }

    private void read(In in) {
        in.list(i -> {
            String path = i.text();
            long size = i.number();
            long modified = i.number();
            var look = new Look(size, modified, i.number());
            long when = i.number();
            return known.put(path, new Known(look, when, i.hash()));
        });
    }

    /** The hash of what is in a file. */
    public synchronized Hash of(Path file) throws IOException {
        long when = System.currentTimeMillis();
        Look now = Look.at(file);
        Known last = known.get(file.toString());
        if (last != null && last.holds(now)) {
            return last.hash();
        }
        Hash hash = FileContent.hash(file);
        bytes += now.size();
        known.put(file.toString(), new Known(now, when, hash));
        changed = true;
        return hash;
    }

    /** How many bytes were read. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Remembers for later builds. */
    synchronized void save() {
        if (changed && memory.isPresent()) {
            var out = new Out();
            out.list(known.entrySet(), (o, file) -> o.text(file.getKey()).number(file.getValue().look().size()).number(file.getValue().look().modified())
                    .number(file.getValue().look().changed()).number(file.getValue().when()).hash(file.getValue().hash()));
            Sealed.write(memory.get(), out.bytes());
        }
    }
}
