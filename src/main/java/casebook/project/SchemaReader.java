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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code seeds/schema.yml}, which is written as dbt's properties files are: {@code version: 2} and a list
 * {@code seeds:}. How a text file is written ({@code delimiter}, {@code quote}, {@code encoding}, {@code decimal},
 * {@code header}) stands beside the seed's name, or beneath its {@code config:}.
 */
final class SchemaReader {
    private final Diagnostics diagnostics;
    private final Map<String, Schema.Entry> entries = new LinkedHashMap<>();

    SchemaReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param files the seeds that exist, by name */
    Schema read(Source source, Map<String, SeedFile> files) {
        YamlReader.readMap(source.whole(), "`schema.yml`", diagnostics).ifPresent(map -> {
            var fields = new Fields(map, "key of `schema.yml`", diagnostics);
            version(fields);
            fields.entry("models").ifPresent(this::models);
            for (Yaml seed : fields.list("seeds")) {
                Shapes.map(seed, "each item of `seeds`", diagnostics).ifPresent(it -> seed(it, files));
            }
            fields.done();
        });
        return new Schema(entries);
    }

    private void version(Fields fields) {
        fields.any("version").filter(version -> !(version instanceof YamlScalar scalar && scalar.text().equals("2")))
                .ifPresent(version -> diagnostics.add(Diagnostic.invalid(version.span(), "`version` must be 2, the version of dbt's format")));
    }

    /** dbt keeps models in files of their own; here a model's cell says it all. */
    private void models(YamlMap.Entry models) {
        diagnostics.add(Diagnostic.invalid(models.keySpan(), "models are described and tested in their cells, not here")
                .withHint("write `--| description: …` and `--| tests: {column: [unique]}` above the model's SQL"));
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
