package casebook;

import casebook.engine.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to build, and how to tell about it.
 *
 * @param notebooks the pages to build, as named on the command line; empty for all
 * @param output where the site goes; empty for the project's {@code site/}
 * @param parameters {@code -P} flags
 * @param keepGoing whether failing tests don't keep the site from being published
 */
record BuildRequest(
        Mode mode,
        List<Path> notebooks,
        Optional<Path> output,
        Map<String, String> parameters,
        boolean keepGoing,
        boolean timings,
        boolean json,
        boolean quiet) {}
