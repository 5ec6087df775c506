package casebook;

import java.nio.file.Path;
import java.util.Optional;

/** How this tool is called, as far as it can know: JBang doesn't say which address an alias came from. */
final class Invocation {
    private Invocation() {}

    /**
     * The command to write in a folder that is not this tool's own checkout.
     *
     * @param checkout where this runs from, if a launcher has said so
     */
    static String command(Optional<Path> checkout) {
        return checkout.map(root -> quoted(root.resolve("jbang").toString()) + " report").orElse("jbang report@OWNER/REPO");
    }

    static Optional<Path> checkout() {
        return Optional.ofNullable(System.getProperty("casebook.root")).map(Path::of);
    }

    /** A path as a shell takes it. */
    static String quoted(String path) {
        return path.matches("[\\w./:\\\\-]+") ? path : '"' + path + '"';
    }
}
