package casebook.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is in files, without reading each of them each time: one whose size and time are those of the last look has not been
 * written since, unless it was written about when it was looked at, for clocks of files are coarse; such a file is read again. The time is
 * that of the system's own (ctime) where there is one, which no program can set back. Safe for use by several threads.
 */
public final class FileHashes {
    /** How far apart two times must lie to be told apart on every file system, in milliseconds. */
    private static final long TICK = 2_000;

    /**
     * What a file was when it was read.
     *
     * @param modified in nanoseconds; so many as the system knows
     * @param looked when it was looked at, in milliseconds
     */
    private record Known(long size, long modified, long looked, Hash hash) {
        boolean holds(long otherSize, long otherModified) {
            return size == otherSize && modified == otherModified && modified / 1_000_000 < looked - TICK;
        }
    }

    private final Optional<Path> memory;
    private final Map<String, Known> known = new HashMap<>();
    private boolean changed;

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
            long looked = i.number();
            return known.put(path, new Known(size, modified, looked, i.hash()));
        });
    }

    /** The hash of what is in a file. */
    public synchronized Hash of(Path file) throws IOException {
        long looked = System.currentTimeMillis();
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        long modified = time(file, now);
        Known last = known.get(file.toString());
        if (last != null && last.holds(now.size(), modified)) {
            return last.hash();
        }
        Hash hash = content(file);
        known.put(file.toString(), new Known(now.size(), modified, looked, hash));
        changed = true;
        return hash;
    }

    private static long time(Path file, BasicFileAttributes now) throws IOException {
        try {
            return ((FileTime) Files.getAttribute(file, "unix:ctime")).to(TimeUnit.NANOSECONDS);
        } catch (UnsupportedOperationException elsewhere) {
            return now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        }
    }

    private static Hash content(Path file) throws IOException {
        MessageDigest digest = Hash.digest();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return Hash.read(digest.digest());
    }

    /** Remembers for later builds. */
    synchronized void save() {
        if (changed && memory.isPresent()) {
            var out = new Out();
            out.list(new LinkedHashMap<>(known).entrySet(), (o, file) -> o.text(file.getKey()).number(file.getValue().size())
                    .number(file.getValue().modified()).number(file.getValue().looked()).hash(file.getValue().hash()));
            Sealed.write(memory.get(), out.bytes());
        }
    }
}
