package casebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a file counts, whether it is small or large. */
class FileContentTest {
    @TempDir
    private Path folder;

    private final Set<Hash> seen = new HashSet<>();

    @Test
    void noticesEachChangeOfASmallFile() throws IOException {
        noticesEachChange(1_000);
    }

    @Test
    void noticesEachChangeOfALargeFile() throws IOException {
        noticesEachChange(3_000_000);
    }

    @Test
    void noticesEachChangeOfAFileAsLargeAsABuffer() throws IOException {
        noticesEachChange(1 << 16);
    }

    private void noticesEachChange(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        seen.add(hash(content));
        assertThat(hash(content)).as("the same bytes").isIn(seen);
        for (int place : new int[] {0, 1, size / 2, size - 2, size - 1}) {
            byte[] flipped = content.clone();
            flipped[place] ^= 1;
            assertThat(seen.add(hash(flipped))).as("byte " + place).isTrue();
        }
        assertThat(seen.add(hash(Arrays.copyOf(content, size - 1)))).as("a byte less").isTrue();
        assertThat(seen.add(hash(Arrays.copyOf(content, size + 1)))).as("a zero more").isTrue();
        assertThat(seen.add(hash(swapped(content)))).as("its halves in the other order").isTrue();
    }

    @Test
    void tellsZeroesApartByTheirNumber() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 200_000, 200_001}) {
            assertThat(seen.add(hash(new byte[size]))).as(size + " zeroes").isTrue();
        }
    }

    private static byte[] swapped(byte[] content) {
        int half = content.length / 2;
        var swapped = new byte[content.length];
        System.arraycopy(content, half, swapped, 0, content.length - half);
        System.arraycopy(content, 0, swapped, content.length - half, half);
        return swapped;
    }

    private Hash hash(byte[] content) throws IOException {
        return FileContent.hash(Files.write(folder.resolve("seed.csv"), content));
    }
}
