package casebook;

import casebook.cache.Cache;
import casebook.cache.UserCache;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
        return UserCache.folder(environment).map(own -> own.resolve("builds"));
    }
}
