package casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The case study as its readers find it at first: nothing can be chosen, and no page is made for each of many values. */
final class StartProject {
    private static final Pattern FILTER = Pattern.compile("```yaml filter\n.*?```\n", Pattern.DOTALL);
    /** What the filters leave open at first. */
    private static final String CHOSEN = """
            params:
              school: {type: integer, value: null}
              period: {type: text, value: null}
              period_from: {type: date, value: null}
              period_to: {type: date, value: null}
            """;

    private StartProject() {}

    /** Writes it into a folder. */
    static void write(Path root, Path folder) throws IOException {
        for (String part : List.of("notebooks", "seeds", "docs")) {
            copy(root.resolve(part), Files.createDirectory(folder.resolve(part)));
        }
        Path notebooks = folder.resolve("notebooks");
        Files.delete(notebooks.resolve("professionals.md"));
        Path settings = notebooks.resolve("casebook.yml");
        Files.writeString(settings, Files.readString(settings).replace("dictionary: true\n", ""));
        try (Stream<Path> files = Files.list(notebooks)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (FILTER.matcher(text).find()) {
                    Files.writeString(file, FILTER.matcher(text).replaceAll("").replaceFirst("(?m)^uses:", CHOSEN + "uses:"));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
