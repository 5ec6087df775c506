package casebook;

/**
 * Whether tests write what comes out in place of what is expected: the environment variable {@code CASEBOOK_REWRITE} says
 * so. Never in continuous integration, where {@code CI} is set.
 */
final class Rewriting {
    private Rewriting() {}

    static boolean isWanted() {
        return System.getenv("CASEBOOK_REWRITE") != null && System.getenv("CI") == null;
    }
}
