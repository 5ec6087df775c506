package casebook.diagnostic;

/** What the process returns; of several, the highest applies. */
public enum ExitStatus {
    /** Done. */
    DONE(0),
    /** A cell failed in the engine, or a test of severity {@code error} found rows. */
    FAILED(1),
    /** The notebook, a setting or the command line is wrong. */
    INVALID(2),
    /** An input or an output failed. */
    IO(3),
    /** Interrupted by the user. */
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
