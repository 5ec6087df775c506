package casebook.engine;

import casebook.cache.Described;
import casebook.cache.FileHashes;
import casebook.cache.Hash;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.declaration.ColumnDeclaration;
import casebook.plan.Relation;
import casebook.project.AttachedDatabase;
import casebook.project.Project;
import casebook.project.Seed;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the seeds of a project are made from: what is in their files, and how these are read. */
final class SeedPrints {
    private final Project project;
    private final FileHashes files;
    private final Out settings;

    SeedPrints(Project project, FileHashes files) {
        this.project = project;
        this.files = files;
        this.settings = Described.of(project.settings().engine());
    }

    /** By the seeds' relations. */
    Map<Relation, Recipe> seeds() throws IOException {
        var recipes = new LinkedHashMap<Relation, Recipe>();
        for (Seed seed : project.seeds()) {
            recipes.put(new Relation(Relation.RAW, seed.name()), recipe(seed));
        }
        return recipes;
    }

    private Recipe recipe(Seed seed) throws IOException {
        return new Recipe("seed").with("the file " + project.display(seed.file()), files.of(seed.file()))
                .with("how it is read", reading(seed)).with("the declared types", new Out().list(columns(seed), SeedPrints::write))
                .with("the engine's settings", settings);
    }

    private static Out reading(Seed seed) {
        return Described.of(List.of(seed.name(), seed.kind(), seed.reading()));
    }

    private static List<ColumnDeclaration> columns(Seed seed) {
        return seed.declaration().map(declared -> declared.columns()).orElse(List.of());
    }

    private static void write(Out out, ColumnDeclaration column) {
        out.text(column.name()).optionalText(column.type().map(ColumnDeclaration.TypeName::text));
    }

    /** What is in the attached databases, by their names. */
    Map<String, Hash> databases() throws IOException {
        var hashes = new LinkedHashMap<String, Hash>();
        for (AttachedDatabase database : project.databases()) {
            hashes.put(database.name(), files.of(database.file()));
        }
        return hashes;
    }

    /** What {@code schema.yml} says of the seeds, word for word, since messages show it. */
    Hash declarations() {
        var recipe = new Recipe("declarations");
        Stream.concat(project.seeds().stream().flatMap(seed -> seed.declaration().stream()), project.models().stream())
                .map(declared -> declared.span().source()).distinct().forEach(source -> recipe.with(source.path(), source.text()));
        return recipe.hash();
    }
}
