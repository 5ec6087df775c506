package casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options of the Java machine that JBang runs Casebook on. */
final class RuntimeOptions {
    private static final String MARK = "//RUNTIME_OPTIONS ";

    private RuntimeOptions() {}

    /** @param root the folder of this project's checkout */
    static List<String> of(Path root) throws IOException {
        return Files.readAllLines(root.resolve("src/main/java/casebook/Main.java")).stream().filter(line -> line.startsWith(MARK))
                .flatMap(line -> Stream.of(line.substring(MARK.length()).split(" "))).toList();
    }
}
