package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** When a site is built: the only thing in it that comes from a clock, and only where it is asked for. */
final class BuildTime {
    /** Seconds since 1970, as tools for reproducible builds have it (reproducible-builds.org). */
    private static final String GIVEN = "SOURCE_DATE_EPOCH";

    private BuildTime() {}

    /**
     * The time to tell, in whole seconds: that of the environment, else now.
     *
     * @throws ReportException if the environment's isn't one
     */
    static Instant of(Map<String, String> environment) {
        String given = environment.getOrDefault(GIVEN, "");
        if (given.isBlank()) {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(given.strip()));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new ReportException(Diagnostic.invalid(Span.file(GIVEN), "`" + given + "` is no number of seconds since 1970")
                    .withHint("`git log -1 --format=%ct` gives the time of the last commit"));
        }
    }
}
