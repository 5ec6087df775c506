package casebook.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Puts down a file whose content is known already. */
@FunctionalInterface
public interface Put {
    /** @param file absolute; what is there is replaced, and its folder need not be there */
    void file(Path file, byte[] content) throws IOException;
}
