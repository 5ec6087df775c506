package casebook.cache;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the user's for what can be made again at any time. */
public final class UserCache {
    private UserCache() {}

    /**
     * Casebook's part of it: below {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or {@code HOME}, the first that is an absolute path
     * which Java can read.
     *
     * @return empty if the environment tells of none
     */
    public static Optional<Path> folder(Map<String, String> environment) {
        return Stream.of(path(environment, "XDG_CACHE_HOME"), path(environment, "LOCALAPPDATA"), path(environment, "HOME").map(UserCache::ofHome))
                .flatMap(Optional::stream).findFirst().map(cache -> cache.resolve("casebook"));
    }

    /** This process's own; where the environment tells of none, that of the home folder that Java knows. */
    public static Path ofProcess() {
        return folder(System.getenv()).orElseGet(() -> ofHome(Path.of(System.getProperty("user.home"))).resolve("casebook"));
    }

    private static Path ofHome(Path home) {
        return home.resolve(".cache");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).flatMap(UserCache::path).filter(Path::isAbsolute);
    }

    /** Nothing for a name that Java can't read, as one with accents under {@code LANG=C}. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
