package casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a process has in memory, in bytes, where the system tells, which is on Linux; 0 elsewhere, and when it has ended. */
final class Resident {
    private Resident() {}

    static long now(Process process) throws IOException {
        return read(process, "VmRSS:");
    }

    /** The most that it ever had. */
    static long most(Process process) throws IOException {
        return read(process, "VmHWM:");
    }

    private static long read(Process process, String key) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(key)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst().orElse(0);
        } catch (NoSuchFileException elsewhere) {
            return 0;
        }
    }
}
