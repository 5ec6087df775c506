package casebook.engine;

import casebook.declaration.Judgement;
import casebook.result.Verdict;

/** What a number of offending rows means. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(Judgement judgement, long rows) {
        return judgement.of(rows).map(severity -> switch (severity) {
            case ERROR -> Verdict.FAILED;
            case WARN -> Verdict.WARNED;
        }).orElse(Verdict.PASSED);
    }
}
