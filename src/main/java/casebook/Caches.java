package casebook;

import casebook.cache.Cache;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens what earlier builds kept: in the user's cache, so that nothing is written into the project. */
final class Caches {
    private Caches() {}

    /** The cache of the project in a folder; none if it isn't asked for, or the user has no folder for it. */
    static Cache open(BuildRequest request, Path root, Terminal terminal) {
        return request.caching().isOn()
                ? builds(terminal.environment()).flatMap(builds -> Tool.hash().map(tool -> Cache.open(builds, root, tool, request.caching().explain())))
                        .orElseGet(Cache::none)
                : Cache.none();
    }

    /** The folder of the caches of all projects. */
    static Optional<Path> builds(Map<String, String> environment) {
        return Stream.of(path(environment, "XDG_CACHE_HOME"), path(environment, "LOCALAPPDATA"), path(environment, "HOME").map(home -> home.resolve(".cache")))
                .flatMap(Optional::stream).findFirst().map(cache -> cache.resolve("casebook").resolve("builds"));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
