package casebook.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** What the system says against reading or writing a file, in words. */
public final class Trouble {
    private Trouble() {}

    /** Why it failed, as in "no space left on device". */
    public static String why(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it isn't there any more";
            case FileSystemException system when system.getReason() != null -> lowered(system.getReason());
            case IOException other when other.getMessage() != null -> lowered(other.getMessage());
            default -> failed.getClass().getSimpleName();
        };
    }

    private static String lowered(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    /** What to do about it, where there is something to say. */
    public static Optional<String> hint(IOException failed) {
        return hint(why(failed));
    }

    /** @param why the system's words, in whatever message they stand */
    public static Optional<String> hint(String why) {
        String reason = why.toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("disk full")) {
            return Optional.of("the disk is full: make room on it, or write to another");
        }
        if (reason.contains("quota exceeded")) {
            return Optional.of("this user's share of the disk is used up: make room, or write to another disk");
        }
        if (reason.contains("read-only file system")) {
            return Optional.of("nothing can be written to this disk: name a folder on another");
        }
        if (reason.contains("permission denied")) {
            return Optional.of("let this user write there, or name another place");
        }
        return Optional.empty();
    }
}
