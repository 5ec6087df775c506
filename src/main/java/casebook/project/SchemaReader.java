package casebook.project;

import casebook.declaration.DeclarationReader;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Source;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code seeds/schema.yml}, which is written as dbt's properties files are: {@code version: 2} and the
 * lists {@code seeds:} and {@code models:}. How a text file is written ({@code delimiter}, {@code quote}, {@code encoding}, {@code decimal},
 * {@code header}) stands beside the seed's name, or beneath its {@code config:}.
 */
final class SchemaReader {
    private final Diagnostics diagnostics;
    private final Map<String, Schema.Entry> entries = new LinkedHashMap<>();
    private final List<TableDeclaration> models = new ArrayList<>();

    SchemaReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param files the seeds that exist, by name */
    Schema read(Source source, Map<String, SeedFile> files) {
        YamlReader.readMap(source.whole(), "`schema.yml`", diagnostics).ifPresent(map -> {
            var fields = new Fields(map, "key of `schema.yml`", diagnostics);
            version(fields);
            fields.stray("sources").ifPresent(sources -> diagnostics.add(Diagnostic.invalid(sources.keySpan(),
                    "there are no sources here: the files in `seeds/` are the tables that everything starts from")
                    .withHint("write `seeds:`")));
            for (Yaml model : fields.list("models")) {
                Shapes.map(model, "each item of `models`", diagnostics).ifPresent(this::model);
            }
            for (Yaml seed : fields.list("seeds")) {
                Shapes.map(seed, "each item of `seeds`", diagnostics).ifPresent(it -> seed(it, files));
            }
            fields.done();
        });
        return new Schema(entries, models);
    }

    private void version(Fields fields) {
        fields.any("version").filter(version -> !(version instanceof YamlScalar scalar && scalar.text().equals("2")))
                .ifPresent(version -> diagnostics.add(Diagnostic.invalid(version.span(), "`version` must be 2, the version of dbt's format")));
    }

    /** What dbt says of models: their cells are in the notebooks, and are found later. */
    private void model(YamlMap map) {
        var fields = new Fields(map, "key of a model", diagnostics);
        Optional<TableDeclaration> table = DeclarationReader.table(fields, diagnostics);
        fields.map("config").ifPresent(config -> diagnostics.add(Diagnostic.invalid(fields.entry("config").orElseThrow().keySpan(),
                "how a model is kept is said in its cell").withHint("write `--| materialize: table` above its SQL")));
        fields.done();
        table.ifPresent(models::add);
    }

    private void seed(YamlMap map, Map<String, SeedFile> files) {
        var fields = new Fields(map, "key of a seed", diagnostics);
        Optional<TableDeclaration> table = DeclarationReader.table(fields, diagnostics);
        var written = new ReadingReader(diagnostics);
        Seed.Reading reading = written.read(fields);
        fields.done();
        table.ifPresent(it -> {
            String name = SeedFile.name(it.name());
            if (!files.containsKey(name)) {
                diagnostics.add(Diagnostic.invalid(it.span(), "there is no seed `" + it.name() + "`")
                        .withHint(Nearest.hint(name, files.keySet())));
            } else {
                written.checkKind(files.get(name).kind().orElseThrow());
                add(name, new Schema.Entry(it, reading));
            }
        });
    }

    private void add(String name, Schema.Entry entry) {
        Schema.Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            diagnostics.add(Diagnostic.invalid(entry.table().span(), "the seed `" + entry.table().name() + "` is declared twice")
                    .withNote(first.table().span(), "it is declared here first"));
        }
    }
}
