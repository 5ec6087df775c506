package casebook.engine;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.AttachedDatabase;
import casebook.project.Project;
import casebook.project.Seed;
import casebook.project.Settings;
import casebook.result.Column;
import casebook.result.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project with seeds, made in a test, and an engine that has loaded it. */
final class SeedFolder implements AutoCloseable {
    static final Settings.Engine SETTINGS = new Settings.Engine(2, "1GB", 20, ZoneId.of("Europe/Paris"));

    private final Path root;
    private final List<Seed> seeds = new ArrayList<>();
    private final List<AttachedDatabase> databases = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private Seed.Reading reading = Seed.Reading.DETECT;
    private Engine engine;

    SeedFolder(Path root) {
        this.root = root;
    }

    /** Declares a column of the next seed; an empty type declares the column alone. */
    SeedFolder column(String name, String type) {
        types.put(name, type);
        return this;
    }

    /** How to read the next seed. */
    SeedFolder reading(Seed.Reading how) {
        reading = how;
        return this;
    }

    SeedFolder encoding(String name) {
        return reading(new Seed.Reading(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty()));
    }

    SeedFolder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SeedFolder file(String name, byte[] bytes) {
        Path file = write(name, bytes);
        String stem = name.substring(0, name.indexOf('.'));
        Seed.Kind kind = name.endsWith(".tsv") ? Seed.Kind.TSV : name.endsWith(".json") ? Seed.Kind.JSON
                : name.endsWith(".parquet") ? Seed.Kind.PARQUET : Seed.Kind.CSV;
        Optional<TableDeclaration> declaration = types.isEmpty() ? Optional.empty() : Optional.of(declaration(stem));
        seeds.add(new Seed(stem, file, kind, declaration, reading));
        types.clear();
        reading = Seed.Reading.DETECT;
        return this;
    }

    SeedFolder database(String name) {
        databases.add(new AttachedDatabase(name, root.resolve("seeds").resolve(name + ".duckdb")));
        return this;
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = root.resolve("seeds").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableDeclaration declaration(String table) {
        var text = new StringBuilder("seeds:\n  - name: " + table + "\n    columns:\n");
        var spans = new LinkedHashMap<String, int[]>();
        types.forEach((name, type) -> {
            text.append("      - name: ");
            int at = text.length();
            text.append(name).append("\n        data_type: ");
            int typeAt = text.length();
            text.append(type).append('\n');
            spans.put(name, new int[] {at, typeAt});
        });
        var source = new Source("seeds/schema.yml", text.toString());
        List<ColumnDeclaration> columns = types.entrySet().stream().map(entry -> {
            int[] at = spans.get(entry.getKey());
            var nameSpan = new Span(source, at[0], at[0] + entry.getKey().length());
            var typeSpan = new Span(source, at[1], at[1] + entry.getValue().length());
            return new ColumnDeclaration(entry.getKey(), nameSpan, Optional.empty(),
                    entry.getValue().isEmpty() ? Optional.empty() : Optional.of(new ColumnDeclaration.TypeName(entry.getValue(), typeSpan)));
        }).toList();
        return new TableDeclaration(table, source.whole(), Optional.empty(), columns, List.of(), List.of());
    }

    Project project() {
        var settings = new Settings("Test", Optional.empty(), Optional.empty(), Locale.ENGLISH, List.of(), Map.of(), Map.of(), 20,
                Optional.empty(), Optional.empty(), false, Settings.Html.TEXT, Settings.Limits.DEFAULT, SETTINGS);
        return new Project(root, settings, List.of(), List.copyOf(seeds), List.copyOf(databases), List.of());
    }

    /** Opens the engine and loads the seeds. */
    List<Diagnostic> load() {
        return load(SETTINGS);
    }

    List<Diagnostic> load(Settings.Engine settings) {
        engine = Engine.open(settings, Optional.empty(), root.resolve("work"), root.resolve("export"));
        return engine.load(project());
    }

    /** Loads, and expects nothing wrong. */
    Engine loaded() {
        List<Diagnostic> found = load();
        if (!found.isEmpty()) {
            throw new AssertionError(text(found));
        }
        return engine;
    }

    Engine engine() {
        return engine;
    }

    /** What people read of what is wrong. */
    String problems() {
        return text(load());
    }

    static String text(List<Diagnostic> found) {
        var printer = new DiagnosticPrinter(false);
        return found.stream().map(printer::text).collect(Collectors.joining());
    }

    /** A seed as lines of text: names with types, then rows. */
    String table(String name) {
        Table table = engine.rows(new Relation(Relation.RAW, name), 100);
        String head = table.columns().stream().map(column -> column.name() + ":" + column.sqlType()).collect(Collectors.joining(" | "));
        String rows = table.rows().stream().map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? head : head + "\n" + rows;
    }

    static String types(List<Column> columns) {
        return columns.stream().map(Column::sqlType).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
