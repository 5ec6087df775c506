package casebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries are found as they were put in, or not at all; and they never take more room than they may. */
class StoreTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private static Hash hash(int number) {
        return new Recipe("entry").with("number", number).hash();
    }

    private static byte[] content(int number, int length) {
        var content = new byte[length];
        Arrays.fill(content, (byte) number);
        return content;
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void what_is_put_in_is_found_by_this_build_and_by_later_ones() {
        Store store = Store.open(folder, MEGABYTE);
        store.put(hash(1), content(1, 100));
        assertThat(store.find(hash(1))).hasValueSatisfying(found -> assertThat(found).isEqualTo(content(1, 100)));
        assertThat(store.find(hash(2))).isEmpty();
        store.save();
        assertThat(Store.open(folder, MEGABYTE).find(hash(1))).hasValueSatisfying(found -> assertThat(found).isEqualTo(content(1, 100)));
    }

    @Test
    void it_never_takes_more_room_than_it_may_and_keeps_what_was_used_last() throws IOException {
        for (int build = 0; build < 30; build++) {
            Store store = Store.open(folder, MEGABYTE);
            store.find(hash(0));
            store.put(hash(0), content(0, 10));
            store.put(hash(build), content(build, 100_000));
            store.save();
            assertThat(bytes()).isLessThan(2 * MEGABYTE);
        }
        Store last = Store.open(folder, MEGABYTE);
        assertThat(last.find(hash(29))).isPresent();
        assertThat(last.find(hash(1))).isEmpty();
    }

    @Test
    void many_builds_leave_few_files() throws IOException {
        for (int build = 0; build < 40; build++) {
            Store store = Store.open(folder, 100 * MEGABYTE);
            store.put(hash(build), content(build, 1_000));
            store.save();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSizeLessThan(20);
        }
        Store last = Store.open(folder, 100 * MEGABYTE);
        assertThat(IntStream.range(0, 40)).allMatch(build -> last.find(hash(build)).isPresent());
    }

    @Test
    void builds_at_the_same_time_lose_nothing_of_one_another() {
        var stores = new ArrayList<Store>();
        for (int build = 0; build < 4; build++) {
            stores.add(Store.open(folder, MEGABYTE));
        }
        IntStream.range(0, 4).parallel().forEach(build -> {
            stores.get(build).put(hash(build), content(build, 1_000));
            stores.get(build).save();
        });
        Store last = Store.open(folder, MEGABYTE);
        assertThat(IntStream.range(0, 4)).allMatch(build -> last.find(hash(build)).isPresent());
    }

    @Test
    void a_folder_that_is_deleted_meanwhile_costs_time_alone() throws IOException {
        Store store = Store.open(folder.resolve("gone"), MEGABYTE);
        store.put(hash(1), content(1, 100));
        store.save();
        assertThat(Files.exists(folder.resolve("gone"))).isFalse();
        assertThat(store.find(hash(1))).isPresent();
    }
}
