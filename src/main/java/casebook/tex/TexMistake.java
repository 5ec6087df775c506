package casebook.tex;

import java.util.Optional;

/** Ends the reading of a formula. */
final class TexMistake extends RuntimeException {
    private final int from;
    private final int to;
    private final String hint;

    /** @param hint may be null */
    TexMistake(int from, int to, String message, String hint) {
        super(message, null, false, false);
        this.from = from;
        this.to = to;
        this.hint = hint;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
