package casebook;

/** Casebook's version, for {@code --version}. */
final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}

    /** What is shown, line by line. */
    static String[] lines() {
        return new String[] {"casebook " + NUMBER, "java " + Runtime.version()};
    }
}
