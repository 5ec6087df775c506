package casebook.engine;

/** How much of a plan runs. */
public enum Mode {
    /** Everything. */
    BUILD,
    /** Everything, of cells that were bound before with other values of parameters: what is wrong with them is known. */
    REPEAT,
    /** Models, values and tests, with what they read; other queries are only bound. */
    CHECK,
    /** Nothing: cells are only bound, to find what is wrong with them. */
    BIND
}
