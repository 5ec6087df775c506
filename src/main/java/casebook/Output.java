package casebook;

import casebook.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a build makes of the pages, and where that goes. Until it is published, what stood there before stands. */
interface Output extends AutoCloseable {
    /** Where it goes. */
    Path path();

    /** The folder that takes the CSV files. */
    Path folder();

    /** The folder that takes the pictures until it is known where they belong; it need not be there. */
    default Path pictures() {
        return folder().resolveSibling("pictures");
    }

    /** Puts a file into that folder. */
    default void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Makes everything, and puts nothing in its place yet. */
    Made make(Pages pages, TestReport tests);

    /** Takes away what is not published; any thread may do so at any time. */
    @Override
    void close();

    /**
     * @param pages how many pages it holds
     * @param diagnostics what is wrong with it
     * @param remark what else to say when it is done; empty for nothing
     * @param publish puts it in its place
     * @param copied the files of the project that it has copies of; empty where that isn't told
     */
    record Made(int pages, List<Diagnostic> diagnostics, String remark, Runnable publish, Optional<List<Path>> copied) {
        Made(int pages, List<Diagnostic> diagnostics, String remark, Runnable publish) {
            this(pages, diagnostics, remark, publish, Optional.empty());
        }
    }
}
