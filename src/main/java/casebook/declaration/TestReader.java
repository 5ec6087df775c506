package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of tests. A test is its kind's word, {@code unique}, or that word with options:
 * {@code unique: {severity: warn, name: …, description: …}}, or with the one option that matters most:
 * {@code accepted_values: [paid, refunded]}. As in dbt, options may also stand under {@code config} and {@code arguments}.
 */
final class TestReader {
    /** The keys that all tests have, and that may stand under {@code config}. */
    private static final List<String> CONFIG = List.of("severity", "warn_if", "error_if", "where", "tags");

    /** Keys of dbt that mean nothing here. */
    private static final List<String> DBT_ONLY = List.of("enabled", "store_failures", "store_failures_as", "limit", "fail_calc");

    private final Diagnostics diagnostics;

    TestReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param column the column that the tests look at; empty for tests of a whole table */
    List<TestDeclaration> list(List<Yaml> tests, Optional<String> column) {
        return tests.stream().flatMap(test -> test(test, column).stream()).toList();
    }

    private Optional<TestDeclaration> test(Yaml test, Optional<String> column) {
        return switch (test) {
            case YamlMap map when map.entries().size() == 1 -> {
                YamlMap.Entry entry = map.entries().getFirst();
                yield declaration(entry.key(), entry.keySpan(), Optional.of(entry.value()), column);
            }
            case YamlScalar scalar when scalar.value() != null -> declaration(scalar.text(), scalar.span(), Optional.empty(), column);
            case YamlMap map -> refuse(Diagnostic.invalid(map.span(), "a test is one name, with its options beneath it")
                    .withHint("indent the options deeper than the name: `- unique: {severity: warn}`"));
            case YamlList _, YamlScalar _ -> refuse(Diagnostic.invalid(test.span(), "a test must be a name, not " + test.shape())
                    .withHint("write `unique`, or `unique: {severity: warn}`"));
        };
    }

    private Optional<TestDeclaration> declaration(String word, Span span, Optional<Yaml> options, Optional<String> column) {
        TestKind kind = TestKind.BY_WORD.get(word);
        if (kind == null) {
            return refuse(Diagnostic.invalid(span, "unknown test `" + word + "`").withHint(hint(word)));
        }
        if (kind.scope() == TestKind.Scope.COLUMN && column.isEmpty()) {
            return refuse(Diagnostic.invalid(span, "the test `" + word + "` looks at a column, and none is named here")
                    .withHint("write it under the column's name"));
        }
        if (kind.scope() == TestKind.Scope.TABLE && column.isPresent()) {
            return refuse(Diagnostic.invalid(span, "the test `" + word + "` looks at a whole table, not at a column")
                    .withHint("write it in a list of the table's own: `tests: [" + word + "]`"));
        }
        return options(kind, span, options).flatMap(map -> declaration(kind, span, map, column));
    }

    /** What stands beneath a test's word, as a map; nothing there is no options. */
    private Optional<YamlMap> options(TestKind kind, Span span, Optional<Yaml> written) {
        return switch (written.orElse(null)) {
            case null -> Optional.of(new YamlMap(span, List.of()));
            case YamlScalar scalar when scalar.value() == null -> Optional.of(new YamlMap(span, List.of()));
            case YamlMap map -> Optional.of(new YamlMap(map.span(), flattened(map)));
            case YamlScalar value when !kind.main().isEmpty() -> Optional.of(only(kind.main(), value));
            case YamlList value when !kind.main().isEmpty() -> Optional.of(only(kind.main(), value));
            case YamlScalar value -> Shapes.map(value, "what stands beneath `" + kind.word() + "`", diagnostics);
            case YamlList value -> Shapes.map(value, "what stands beneath `" + kind.word() + "`", diagnostics);
        };
    }

    private static YamlMap only(String key, Yaml value) {
        return new YamlMap(value.span(), List.of(new YamlMap.Entry(key, value.span(), value)));
    }

    /** Options beside the others in place of those under {@code config} and {@code arguments}. */
    private List<YamlMap.Entry> flattened(YamlMap map) {
        var entries = new ArrayList<YamlMap.Entry>();
        for (YamlMap.Entry entry : map.entries()) {
            boolean nests = entry.key().equals("config") || entry.key().equals("arguments");
            if (!nests) {
                entries.add(entry);
            } else if (entry.key().equals("config") && entry.value() instanceof YamlMap config) {
                config.entries().forEach(inner -> configured(inner, entries));
            } else {
                Shapes.map(entry.value(), "`" + entry.key() + "`", diagnostics).ifPresent(inner -> entries.addAll(inner.entries()));
            }
        }
        return entries;
    }

    private void configured(YamlMap.Entry entry, List<YamlMap.Entry> entries) {
        if (CONFIG.contains(entry.key())) {
            entries.add(entry);
        } else {
            diagnostics.add(Diagnostic.invalid(entry.keySpan(), "unknown key `" + entry.key() + "` of `config`")
                    .withHint(DBT_ONLY.contains(entry.key()) ? Optional.of("leave it out: every test runs, and all offending rows are counted")
                            : Nearest.hint(entry.key(), CONFIG)));
        }
    }

    private Optional<TestDeclaration> declaration(TestKind kind, Span span, YamlMap options, Optional<String> column) {
        var fields = new Fields(options, "option of the test `" + kind.word() + "`", diagnostics);
        Optional<? extends TestRule> rule = kind.read().apply(new RuleOptions(span, fields, diagnostics));
        Judgement judgement = new JudgementReader(diagnostics).read(fields);
        Optional<Excerpt> where = fields.scalar("where").map(it -> new Excerpt(it.text(), it.span()));
        List<String> tags = fields.names("tags").stream().map(YamlScalar::text).toList();
        Optional<String> name = fields.text("name");
        Optional<String> description = fields.text("description");
        fields.done();
        return rule.map(it -> new TestDeclaration(span, it, column, where, judgement, name, description, tags));
    }

    /** What to write instead of a word that is no test. */
    static String hint(String word) {
        return DbtWords.hint(word).or(() -> near(word))
                .orElseGet(() -> "there are: " + String.join(", ", TestKind.BY_WORD.keySet().stream().sorted().toList())
                        + "; anything else can be a cell of the kind `test`, which selects the rows that should not be there");
    }

    /** Whether a word is a test, or is meant to be one. */
    static boolean isMeantAsTest(String word) {
        return TestKind.BY_WORD.containsKey(word) || DbtWords.hint(word).isPresent() || near(word).isPresent();
    }

    private static Optional<String> near(String word) {
        return Nearest.of(word, TestKind.BY_WORD.keySet()).map(near -> "did you mean `" + near + "`?");
    }

    private Optional<TestDeclaration> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
