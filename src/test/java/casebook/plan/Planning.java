package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import casebook.engine.Engine;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.project.Settings;
import casebook.yaml.YamlReader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A project given as texts, planned with DuckDB's own parser. */
final class Planning {
    private static final SqlReader READER = engine().reader();
    private static final Set<String> FORMATS = Set.of("int", "num1", "pct1", "eur0", "eur0k", "date");

    private final Map<String, String> notebooks = new LinkedHashMap<>();
    private final Set<Relation> sources = new LinkedHashSet<>();
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Predicate<Notebook> wanted = notebook -> !notebook.isPart();
    private String settings = "{}";
    private Declared schema = Declared.NOTHING;
    private final Diagnostics diagnostics = new Diagnostics();
    private Plan plan;

    /** Open until the tests end: opening it costs most of a second. */
    private static Engine engine() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "casebook-plan-" + ProcessHandle.current().pid());
        return Engine.open(new Settings.Engine(1, "500MB", 60, ZoneId.of("UTC")), Optional.empty(), folder, folder.resolve("export"));
    }

    /** @param name below the notebooks folder, without {@code .md} */
    Planning notebook(String name, String text) {
        notebooks.put(name, text);
        return this;
    }

    Planning seeds(String... names) {
        for (String name : names) {
            sources.add(new Relation(Relation.RAW, name));
        }
        return this;
    }

    /** @param schema of an attached database: {@code shop.main} */
    Planning attached(String schema, String table) {
        sources.add(new Relation(schema, table));
        return this;
    }

    Planning flag(String name, String value) {
        flags.put(name, value);
        return this;
    }

    Planning environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The parameters of {@code casebook.yml}. */
    Planning settings(String yaml) {
        settings = yaml;
        return this;
    }

    /** What {@code schema.yml} declares of seeds. */
    Planning schema(Declared declared) {
        schema = declared;
        return this;
    }

    /** Makes these pages alone. */
    Planning only(String... names) {
        wanted = notebook -> List.of(names).contains(notebook.name());
        return this;
    }

    /** The plan, whatever is wrong with it. */
    Plan plan() {
        if (plan == null) {
            List<Notebook> all = notebooks.entrySet().stream().map(entry -> NotebookParser.parse(entry.getKey(),
                    new Source(entry.getKey() + ".md", entry.getValue()), diagnostics)).toList();
            var planner = new Planner(READER, sources, schema, new Parameters(base(), flags, environment), FORMATS, diagnostics);
            plan = planner.plan(all, all.stream().filter(wanted).toList());
        }
        return plan;
    }

    private List<Parameter> base() {
        return ParameterReader.read(YamlReader.readMap(new Source("casebook.yml", settings).whole(), "params", diagnostics)
                .orElseThrow(), diagnostics);
    }

    /** The plan, nothing being wrong with it, and nothing being worth a warning. */
    Plan sound() {
        plan();
        assertThat(messages()).isEmpty();
        return plan;
    }

    /** Everything that is said, with code frames. */
    String messages() {
        plan();
        return Printed.text(diagnostics);
    }

    /** Everything that is said, without code frames. */
    String brief() {
        plan();
        return Printed.brief(diagnostics);
    }

    /** The scopes of a notebook, in the order of the plan. */
    List<Scope> scopes(String notebook) {
        return plan().scopes().stream().filter(scope -> scope.notebook().name().equals(notebook)).toList();
    }

    /** The steps as {@code schema.name}, in the order of running. */
    List<String> order() {
        return plan().steps().stream().map(step -> step.relation().schema() + "." + step.relation().name()).toList();
    }

    Step step(String schema, String name) {
        return plan().steps().stream().filter(step -> step.relation().equals(new Relation(schema, name))).findFirst().orElseThrow();
    }
}
