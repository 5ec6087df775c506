package casebook.tex;

/**
 * What scripts may stand around.
 *
 * @param limits whether they stand below and above it, rather than beside it
 */
record Atom(Element element, boolean limits) {
    static Atom of(Element element) {
        return new Atom(element, false);
    }
}
