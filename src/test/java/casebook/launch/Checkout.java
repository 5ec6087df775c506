package casebook.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project's files are while its tests run. */
public final class Checkout {
    private Checkout() {}

    /**
     * The folder that holds {@code jbang-catalog.json}: the system property {@code casebook.root}, which {@code ./jbang}
     * sets, or else the nearest such folder from the working directory upward.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path root() {
        String given = System.getProperty("casebook.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("jbang-catalog.json"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run inside a checkout of the project; there is none here or above");
    }
}
