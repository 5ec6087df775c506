package casebook;

import picocli.CommandLine.Option;

/** The flag that gives up the same bytes for a date. */
final class StampOption {
    @Option(names = "--stamp", description = "Tells at the foot of each page when it was built.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
