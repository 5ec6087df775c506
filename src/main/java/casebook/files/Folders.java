package casebook.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Deletes folders as a whole. */
public final class Folders {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private static final int ATTEMPTS = 100;

    private Folders() {}

    /**
     * Deletes a folder with all that is in it, links as links, also what its owner may not write; nothing if it isn't there. While
     * others still write into it, it is tried again.
     */
    public static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS); attempt++) {
            try {
                deleteAll(folder);
                return;
            } catch (DirectoryNotEmptyException written) {
                if (attempt == ATTEMPTS) {
                    throw written;
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                allow(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes what is in a folder, but for one file. */
    static void deleteInside(Path folder, Path kept) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path child : inside) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    delete(child);
                } else if (!child.equals(kept)) {
                    Files.deleteIfExists(child);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
    }

    /** Lets the owner delete what is in a folder; where that can't be, deleting tells. */
    private static void allow(Path directory) {
        if (Files.isWritable(directory)) {
            return;
        }
        try {
            var wanted = new HashSet<>(Files.getPosixFilePermissions(directory));
            wanted.addAll(OWNER);
            Files.setPosixFilePermissions(directory, wanted);
        } catch (IOException | UnsupportedOperationException refused) {
            // Deleting says why.
        }
    }
}
