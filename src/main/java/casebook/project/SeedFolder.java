package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists {@code seeds/}: tables, databases, and what {@code schema.yml} says of them. */
final class SeedFolder {
    private static final String READ = "these are: .csv, .tsv, .json, .jsonl and .ndjson, each also with .gz; .parquet; .duckdb";
    /** Names of DuckDB's own catalogues and of Casebook's schemas. */
    private static final Set<String> TAKEN = Set.of("raw", "main", "temp", "system", "memory", "information_schema", "pg_catalog");

    private final Folder folder;
    private final Diagnostics diagnostics;

    SeedFolder(Folder folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    Seeds read() {
        Path seeds = folder.root().resolve("seeds");
        Map<String, SeedFile> tables = new TreeMap<>();
        Map<String, SeedFile> databases = new TreeMap<>();
        for (Path child : folder.children(seeds)) {
            add(new SeedFile(child), tables, databases);
        }
        Schema schema = folder.source(seeds.resolve("schema.yml"))
                .map(source -> new SchemaReader(diagnostics).read(source, tables)).orElse(Schema.EMPTY);
        return new Seeds(
                tables.entrySet().stream().map(entry -> seed(entry.getKey(), entry.getValue(), schema)).toList(),
                databases.entrySet().stream().map(entry -> new AttachedDatabase(entry.getKey(), entry.getValue().path())).toList(),
                schema.models());
    }

    private static Seed seed(String name, SeedFile file, Schema schema) {
        return new Seed(name, file.path(), file.kind().orElseThrow(), schema.table(name), schema.reading(name));
    }

    private void add(SeedFile file, Map<String, SeedFile> tables, Map<String, SeedFile> databases) {
        if (Files.isDirectory(file.path())) {
            warn(file, "folders in `seeds/` are not read", "put their tables into `seeds/` itself");
        } else if (file.isDatabase()) {
            addDatabase(file, databases);
        } else if (file.kind().isPresent()) {
            addNamed(file, tables, "the table `raw." + file.name() + "`");
        } else if (!file.isOther()) {
            boolean yaml = file.path().toString().matches("(?i).*\\.ya?ml");
            warn(file, "this file is not read", yaml ? "descriptions, types and tests of seeds stand in `schema.yml`" : READ);
        }
    }

    private void addDatabase(SeedFile file, Map<String, SeedFile> databases) {
        if (TAKEN.contains(file.name())) {
            diagnostics.add(Diagnostic.invalid(folder.place(file.path()), "a database can't have the name `" + file.name() + "`")
                    .withHint("rename the file"));
            return;
        }
        addNamed(file, databases, "the database `" + file.name() + "`");
    }

    private void addNamed(SeedFile file, Map<String, SeedFile> named, String what) {
        SeedFile first = named.putIfAbsent(file.name(), file);
        if (first != null) {
            diagnostics.add(Diagnostic.invalid(folder.place(file.path()),
                    "this file and `" + folder.display(first.path()) + "` are both " + what).withHint("rename one of them"));
        }
    }

    private void warn(SeedFile file, String message, String hint) {
        diagnostics.add(Diagnostic.warning(folder.place(file.path()), message).withHint(hint));
    }
}
