package casebook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * The archive of classes that JBang keeps beside the program's jar, which spares the Java machine reading and checking them at each
 * start. The machine writes it once, at the end of the first run, from what that run loaded, and JBang never has it made again.
 * A first run that only printed its help leaves next to nothing, and another machine can't read it.
 *
 * @param file need not exist
 */
record ClassArchive(Path file) {
    /** Less is left by a run that did no work: help, a mistake, or a build with nothing changed come to 2 to 4 MB, a check to 14, a build to 19 and more. */
    private static final long POOR = 10 << 20;
    /** The beginning of an archive, in which stands which machine made it. */
    private static final int HEAD = 2048;
    private static final String JAR = ".jar";

    /** That of this program; nothing if it doesn't run from a jar. */
    static Optional<ClassArchive> ofProgram() {
        CodeSource source = ClassArchive.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Optional.empty() : beside(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }

    /** Where JBang puts that of a jar. */
    static Optional<ClassArchive> beside(Path jar) {
        String name = jar.toString();
        return name.endsWith(JAR) ? Optional.of(new ClassArchive(Path.of(name.substring(0, name.length() - JAR.length()) + ".jsa"))) : Optional.empty();
    }

    /**
     * Deletes an archive that is of little use, so that the next run makes it anew. To be called at the end of a run that did work; the
     * next one is then likely to do some too. Runs that read from it meanwhile aren't disturbed.
     */
    void renew() {
        try {
            if (Files.isRegularFile(file) && (Files.size(file) < POOR || !isOfThisMachine())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException later) {
            // It stays as it is, at the cost of a slower start.
        }
    }

    private boolean isOfThisMachine() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("(" + System.getProperty("java.vm.version") + ")");
        }
    }
}
