package casebook.site;

import casebook.result.ImageFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file of the site; its path is relative to the site's root, with forward slashes. */
public sealed interface OutputFile {
    String path();

    /** A file whose content was made. */
    record Bytes(String path, byte[] content) implements OutputFile {}

    /** A text in UTF-8. */
    static OutputFile text(String path, String text) {
        return new Bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of a picture. */
    static OutputFile picture(String path, ImageFile file) {
        return switch (file) {
            case ImageFile.Drawn drawn -> new Bytes(path, drawn.bytes());
            case ImageFile.Kept kept -> new Made(path, kept.path());
            case ImageFile.Stored stored -> new Stored(path, stored);
        };
    }

    /** A file that was made for the site already, and lies elsewhere until the site is written. */
    record Made(String path, Path from) implements OutputFile {}

    /** A file to copy as it is. */
    record Copy(String path, Path from) implements OutputFile {}

    /** A picture that an earlier build made. */
    record Stored(String path, ImageFile.Stored from) implements OutputFile {}
}
