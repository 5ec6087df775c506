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
 * @param target where a build writes
 * @param selection which cells and tests to check, in dbt's words; empty for all
 * @param parameters {@code -P} flags
 * @param keepGoing whether failing tests don't keep the site from being published
 */
record BuildRequest(
        Mode mode,
        List<Path> notebooks,
        Target target,
        List<String> selection,
        Map<String, String> parameters,
        boolean keepGoing,
        boolean timings,
        boolean json,
        boolean quiet,
        Caching caching) {
    /**
     * Whether what earlier builds kept is used.
     *
     * @param isOn whether it is, and whether this build keeps anything
     * @param explain whether to tell why things were made again
     */
    record Caching(boolean isOn, boolean explain) {}

    /**
     * Where a build writes.
     *
     * @param output where the site or the export goes; empty for a place in the project
     * @param database where the finished database is kept; empty to keep none
     * @param export what else to write than a site
     * @param stamp whether pages tell when they were built
     */
    record Target(Optional<Path> output, Optional<Path> database, Optional<ExportFormat> export, boolean stamp) {
        /** Nothing is written. */
        static final Target NOWHERE = new Target(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
