package casebook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The archives of classes from which programs start faster, one for each, as JBang keeps them. Only classes from jars can be in one. */
final class Archives {
    private final Path folder;
    private final boolean possible;

    /** @param classPath of all programs */
    Archives(Path folder, String classPath) {
        this.folder = folder;
        this.possible = Stream.of(classPath.split(File.pathSeparator)).noneMatch(part -> Files.isDirectory(Path.of(part)));
    }

    boolean arePossible() {
        return possible;
    }

    String told() {
        return possible ? "Both read their classes from archives of their own." : "Without archives, since not all classes lie in jars.";
    }

    /** The option of the run that makes a program's archive, where they are possible. */
    String making(String program) {
        return "-XX:ArchiveClassesAtExit=" + file(program);
    }

    /** The option of all other runs of a program. */
    String reading(String program) {
        return Files.exists(file(program)) ? "-XX:SharedArchiveFile=" + file(program) : "-Xshare:auto";
    }

    private Path file(String program) {
        return folder.resolve(program + ".jsa");
    }
}
