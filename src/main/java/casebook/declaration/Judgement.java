package casebook.declaration;

import casebook.diagnostic.Severity;
import java.util.Optional;

/**
 * How bad it is that a test found rows. As in dbt: a test of severity {@code error} fails where {@code error_if} holds, and
 * else warns where {@code warn_if} does; one of severity {@code warn} looks at {@code warn_if} alone.
 */
public record Judgement(Severity severity, Threshold warnIf, Threshold errorIf) {
    /** Any row is an error. */
    public static final Judgement STRICT = of(Severity.ERROR);

    /** Any row counts. */
    public static Judgement of(Severity severity) {
        return new Judgement(severity, Threshold.ANY, Threshold.ANY);
    }

    /**
     * What so many rows mean; nothing if the test passes.
     *
     * @param rows how many offending rows there are
     */
    public Optional<Severity> of(long rows) {
        if (severity == Severity.ERROR && errorIf.holds(rows)) {
            return Optional.of(Severity.ERROR);
        }
        return warnIf.holds(rows) ? Optional.of(Severity.WARN) : Optional.empty();
    }
}
