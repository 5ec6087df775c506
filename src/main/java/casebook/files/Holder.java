package casebook.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How a process signs what it holds. */
final class Holder {
    private static final Pattern SIGNATURE = Pattern.compile("process \\d+[^\\p{Cntrl}]{0,200}");

    private Holder() {}

    /** This process, with its user and its machine: another container has other numbers. */
    static String here() {
        String machine = machine();
        return "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + (machine.isBlank() ? "" : " on " + machine);
    }

    static boolean isOne(String text) {
        return SIGNATURE.matcher(text).matches();
    }

    /** What Linux and the shell call it: to ask the network would take its time. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException elsewhere) {
            String name = System.getenv("COMPUTERNAME");
            return name == null ? "" : name;
        }
    }
}
