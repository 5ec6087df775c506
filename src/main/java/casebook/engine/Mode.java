package casebook.engine;

/** How much of a plan runs. */
public enum Mode {
    /** Everything. */
    BUILD,
    /** Models, values and tests, with what they read; other queries are only bound. */
    CHECK,
    /** Nothing: cells are only bound, to find what is wrong with them. */
    BIND
}
