package casebook.diagnostic;

/** How bad something is. The same words serve messages and data tests. */
public enum Severity {
    /** Nothing is published. */
    ERROR("error"),
    /** Shown, and the work goes on. */
    WARN("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word people read in a message. */
    public String word() {
        return word;
    }
}
