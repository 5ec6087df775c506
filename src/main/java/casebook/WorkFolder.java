package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.engine.RunningCells;
import casebook.files.TemporaryFolder;
import casebook.files.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A private folder for the time of a run. Where a run was killed, the next one deletes its folder.
 *
 * @param deaths of which runs the folders were deleted, if cells were running then: said as warnings
 */
record WorkFolder(TemporaryFolder folder, List<Diagnostic> deaths) implements AutoCloseable {
    private static final String PROJECT = "project";
    private static final int LONGEST = 4096;

    /**
     * Makes a folder, and clears those of killed runs.
     *
     * @param project the folder of the project, absolute
     * @throws ReportException if the system refuses
     */
    static WorkFolder create(Path project) {
        try {
            TemporaryFolder folder = TemporaryFolder.create();
            Files.writeString(folder.path().resolve(PROJECT), project.toString());
            var deaths = new ArrayList<Diagnostic>();
            folder.clear(abandoned -> RunningCells.left(abandoned).forEach(cell -> deaths.add(death(abandoned, project, cell))));
            return new WorkFolder(folder, List.copyOf(deaths));
        } catch (IOException failed) {
            throw failure(System.getProperty("java.io.tmpdir"), failed);
        }
    }

    /** Clears the folders of killed runs, where nothing else is to be done. */
    static List<Diagnostic> clear(Path project) {
        if (!TemporaryFolder.areThere()) {
            return List.of();
        }
        try (WorkFolder folder = create(project)) {
            return folder.deaths();
        }
    }

    private static Diagnostic death(Path abandoned, Path project, String cell) {
        String build = project(abandoned).equals(project.toString()) ? "the last build" : "a build of " + project(abandoned);
        return Diagnostic.warning(Span.file("notebooks"), build + " died while " + cell)
                .withHint("if nobody ended it, there was too little memory for that: let it make less, or give DuckDB less of it "
                        + "with `memory` and `threads` in notebooks/casebook.yml");
    }

    private static String project(Path abandoned) {
        try {
            Path file = abandoned.resolve(PROJECT);
            return Files.isRegularFile(file) && Files.size(file) <= LONGEST ? Files.readString(file) : "another project";
        } catch (IOException unreadable) {
            return "another project";
        }
    }

    Path path() {
        return folder.path();
    }

    /** A folder in it, made if it isn't there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path().resolve(name));
        } catch (IOException failed) {
            throw failure(path().toString(), failed);
        }
    }

    private static ReportException failure(String place, IOException failed) {
        String why = Trouble.why(failed);
        return new ReportException(Diagnostic.io(Span.file(place), "temporary files can't be written here: " + why)
                .withHint("make room here or let this user write, or name another folder: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"));
    }

    @Override
    public void close() {
        folder.close();
    }
}
