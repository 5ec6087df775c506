package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.files.Trouble;
import casebook.result.Image;
import casebook.result.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes pictures from when they are drawn until the site has a place for them. Safe for use by several threads. */
final class PictureFolder {
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    /** @param folder made with the first picture */
    PictureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a picture's files down.
     *
     * @throws ReportException if the system refuses
     */
    Image put(Image image) {
        return image.with(this::put);
    }

    private ImageFile put(ImageFile file) {
        Path path = folder.resolve(Integer.toString(count.incrementAndGet()));
        try {
            Files.createDirectories(folder);
            // Another build in the same folder must not lend its pictures to this one.
            Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ReportException(Diagnostic.io(Span.file(path.toString()), "this file can't be written: " + Trouble.why(e)).withHint(Trouble.hint(e)));
        }
        return new ImageFile.Kept(path, file.digest());
    }
}
