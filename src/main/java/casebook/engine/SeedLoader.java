package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.AttachedDatabase;
import casebook.project.Project;
import casebook.project.Seed;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a table of each file in {@code seeds/}, and attaches the databases there. */
final class SeedLoader {
    /** Names that mean something else in DuckDB. */
    private static final Set<String> TAKEN = Set.of(Relation.RAW, "main", "memory", "temp", "system");

    private final Session session;
    private final Path workFolder;

    /** @param workFolder a private folder for copies of files in other encodings */
    SeedLoader(Session session, Path workFolder) {
        this.session = session;
        this.workFolder = workFolder;
    }

    List<Diagnostic> load(Project project) throws SQLException {
        session.execute("CREATE SCHEMA IF NOT EXISTS " + Relation.RAW);
        var found = new ArrayList<Diagnostic>();
        for (Seed seed : project.seeds()) {
            found.addAll(load(seed, project.display(seed.file())));
        }
        for (AttachedDatabase database : project.databases()) {
            found.addAll(attach(database, project.display(database.file())));
        }
        return found;
    }

    private List<Diagnostic> load(Seed seed, String shown) throws SQLException {
        Path copy = workFolder.resolve(seed.name() + ".utf8");
        try {
            return switch (seed.kind()) {
                case CSV, TSV -> new CsvSeed(session, seed, text(seed, shown)).load(copy);
                case JSON -> new FileSeed(session, seed, shown).json(text(seed, shown), copy);
                case PARQUET -> new FileSeed(session, seed, shown).parquet();
            };
        } catch (ReportException e) {
            return e.diagnostics();
        } catch (CharacterCodingException e) {
            return List.of(Diagnostic.io(Span.file(shown), "the file is not written in the declared encoding")
                    .withHint("see `encoding` in seeds/schema.yml"));
        } catch (NoSuchFileException e) {
            return List.of(Diagnostic.io(Span.file(shown), "the file is gone"));
        } catch (IOException e) {
            return List.of(Diagnostic.io(Span.file(shown),
                    "the file can't be read: " + ErrorTranslator.withoutPaths(String.valueOf(e.getMessage()))));
        } finally {
            delete(copy);
        }
    }

    private static TextFile text(Seed seed, String shown) throws IOException {
        PackedFile.refuseBomb(seed.file(), shown);
        return TextFile.of(seed.file(), shown, seed.reading().encoding());
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // The folder as a whole is deleted at the end of the run.
        }
    }

    private List<Diagnostic> attach(AttachedDatabase database, String shown) {
        if (TAKEN.contains(database.name().toLowerCase(Locale.ROOT))) {
            return List.of(Diagnostic.io(Span.file(shown), "a database can't be called `" + database.name() + "`")
                    .withHint("rename the file"));
        }
        try {
            session.execute("ATTACH " + Quote.text(database.file().toString()) + " AS " + Quote.name(database.name())
                    + " (READ_ONLY)");
            return List.of();
        } catch (SQLException e) {
            return List.of(Diagnostic.io(Span.file(shown), attachProblem(EngineError.of(e).message())));
        }
    }

    private static String attachProblem(String message) {
        if (message.contains("not a valid DuckDB database")) {
            return "this is no DuckDB database";
        }
        if (message.contains("Corrupt database file")) {
            return "this database is damaged";
        }
        if (message.contains("Could not set lock") || message.contains("Conflicting lock")) {
            return "another program has this database open for writing";
        }
        if (message.contains("newer version") || message.contains("storage version") || message.contains("version number")) {
            return "this database was written by a version of DuckDB that this one can't read";
        }
        return "this database can't be attached: " + ErrorTranslator.withoutPaths(message);
    }
}
