package casebook.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Many entries in one file, and beside it a file that says where each begins. Neither is changed once it is there. Every entry has
 * a checksum, as the list of them has: what is damaged or cut off counts as absent.
 */
final class Pack {
    static final String DATA = ".data";
    static final String INDEX = ".index";
    /** Says that a file is an index, and of which layout. */
    private static final long MARK = 0x6361736562310001L;

    /** Where an entry lies. */
    private record Place(long start, int length, int checksum) {}

    private final String name;
    private final ByteBuffer data;
    private final long bytes;
    private final Map<Hash, Place> places;

    private Pack(String name, ByteBuffer data, long bytes, Map<Hash, Place> places) {
        this.name = name;
        this.data = data;
        this.bytes = bytes;
        this.places = places;
    }

    /** Reads the list of a pack; nothing if it is damaged, or being taken away. */
    static Optional<Pack> open(Path folder, String name) {
        try (FileChannel data = FileChannel.open(folder.resolve(name + DATA))) {
            byte[] index = Files.readAllBytes(folder.resolve(name + INDEX));
            long bytes = data.size();
            if (index.length < Integer.BYTES || bytes > Integer.MAX_VALUE || !isSound(index)) {
                return Optional.empty();
            }
            return Optional.of(new Pack(name, data.map(FileChannel.MapMode.READ_ONLY, 0, bytes), bytes,
                    places(new In(Arrays.copyOf(index, index.length - Integer.BYTES)))));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSound(byte[] index) {
        int end = index.length - Integer.BYTES;
        return checksum(ByteBuffer.wrap(index, 0, end)) == ByteBuffer.wrap(index).getInt(end);
    }

    private static Map<Hash, Place> places(In in) {
        if (in.number() != MARK) {
            throw new IllegalArgumentException("this is no index");
        }
        int count = in.count();
        var places = new HashMap<Hash, Place>(count * 4 / 3 + 1);
        long start = 0;
        for (int i = 0; i < count; i++) {
            Hash hash = in.hash();
            int length = in.count();
            places.put(hash, new Place(start, length, in.count()));
            start += length;
        }
        return places;
    }

    String name() {
        return name;
    }

    long bytes() {
        return bytes;
    }

    Iterable<Hash> hashes() {
        return places.keySet();
    }

    /** Whether there is an entry, be it damaged. */
    boolean has(Hash hash) {
        return places.containsKey(hash);
    }

    /** An entry; nothing if there is none, or what is there isn't what was written. */
    Optional<byte[]> find(Hash hash) {
        Place place = places.get(hash);
        if (place == null || place.start() + place.length() > bytes) {
            return Optional.empty();
        }
        var content = new byte[place.length()];
        try {
            data.get((int) place.start(), content);
        } catch (InternalError cut) {
            // Somebody shortens the file at this moment.
            return Optional.empty();
        }
        return checksum(ByteBuffer.wrap(content)) == place.checksum() ? Optional.of(content) : Optional.empty();
    }

    static int checksum(ByteBuffer content) {
        var checksum = new CRC32C();
        checksum.update(content);
        return (int) checksum.getValue();
    }

    /** Takes a pack's files away; the list first, so that nobody finds entries that are gone. */
    static void delete(Path folder, String name) {
        for (String ending : new String[] {INDEX, DATA}) {
            try {
                Files.deleteIfExists(folder.resolve(name + ending));
            } catch (IOException inUse) {
                // Another build reads it, on a system that keeps such files; the next one takes it away.
            }
        }
    }

    /** Writes a pack; it is there for others when it is finished, or never. */
    static final class Writer implements AutoCloseable {
        private final Path folder;
        private final String name;
        private final OutputStream data;
        private final Out index = new Out();
        private int count;
        private long bytes;

        Writer(Path folder, String name) throws IOException {
            this.folder = folder;
            this.name = name;
            this.data = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + DATA), StandardOpenOption.CREATE_NEW), 1 << 16);
        }

        long bytes() {
            return bytes;
        }

        void add(Hash hash, byte[] content) throws IOException {
            data.write(content);
            index.hash(hash).number(content.length).number(checksum(ByteBuffer.wrap(content)));
            bytes += content.length;
            count++;
        }

        void finish() throws IOException {
            data.close();
            byte[] list = index.bytes();
            byte[] head = new Out().number(MARK).number(count).bytes();
            var whole = ByteBuffer.allocate(head.length + list.length + Integer.BYTES).put(head).put(list);
            whole.putInt(checksum(whole.duplicate().flip()));
            Path beside = folder.resolve(name + ".new");
            Files.write(beside, whole.array());
            Files.move(beside, folder.resolve(name + INDEX), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
