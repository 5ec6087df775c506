package casebook.result;

/** How a data test ended. */
public enum Verdict {
    /** It found nothing, or no more than is allowed. */
    PASSED,
    /** It found something that is known or tolerated. */
    WARNED,
    /** It found something that must not be. */
    FAILED,
    /** It did not run, because what it tests could not be made. */
    SKIPPED
}
