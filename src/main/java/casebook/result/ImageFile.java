package casebook.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A file of a picture: as it was drawn, or put down already, since very many pictures have no room in memory. */
public sealed interface ImageFile {
    /** What is in it. */
    byte[] bytes();

    /** SHA-256 of what is in it, in hexadecimal digits. */
    String digest();

    /** A file that is nowhere but in memory. */
    record Drawn(byte[] bytes) implements ImageFile {
        @Override
        public String digest() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A file that lies somewhere for the time of the run. */
    record Kept(Path path, String digest) implements ImageFile {
        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** A file that an earlier build made, and that is read where it is wanted; two of one digest are the same. */
    final class Stored implements ImageFile {
        private final String digest;
        private final Supplier<byte[]> content;

        public Stored(String digest, Supplier<byte[]> content) {
            this.digest = digest;
            this.content = content;
        }

        @Override
        public byte[] bytes() {
            return content.get();
        }

        @Override
        public String digest() {
            return digest;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stored stored && digest.equals(stored.digest);
        }

        @Override
        public int hashCode() {
            return digest.hashCode();
        }
    }
}
