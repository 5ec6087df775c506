package casebook;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flag that gives up the same bytes for a date. */
final class StampOption {
    private final OptionSpec stamp = Flags.plain("Tells at the foot of each page when it was built.", "--stamp");

    void addTo(CommandSpec command) {
        command.addOption(stamp);
    }

    boolean wanted() {
        return Flags.isSet(stamp);
    }
}
