package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of tests. A test is its kind's word, {@code unique}, or that word with options:
 * {@code unique: {severity: warn, name: …, description: …}}. As in dbt, {@code severity} may also stand under
 * {@code config}.
 */
final class TestReader {
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
                yield options(entry).flatMap(options -> declaration(entry.key(), entry.keySpan(), options, column));
            }
            case YamlScalar scalar when scalar.value() != null ->
                    declaration(scalar.text(), scalar.span(), new YamlMap(scalar.span(), List.of()), column);
            case YamlMap map -> refuse(Diagnostic.invalid(map.span(), "a test is one name, with its options beneath it")
                    .withHint("indent the options deeper than the name: `- unique: {severity: warn}`"));
            case YamlList _, YamlScalar _ -> refuse(Diagnostic.invalid(test.span(), "a test must be a name, not " + test.shape())
                    .withHint("write `unique`, or `unique: {severity: warn}`"));
        };
    }

    /** A name with a colon and nothing behind it has no options. */
    private Optional<YamlMap> options(YamlMap.Entry entry) {
        return entry.value() instanceof YamlScalar scalar && scalar.value() == null
                ? Optional.of(new YamlMap(scalar.span(), List.of()))
                : Shapes.map(entry.value(), "what stands beneath `" + entry.key() + "`", diagnostics);
    }

    private Optional<TestDeclaration> declaration(String word, Span span, YamlMap options, Optional<String> column) {
        TestKind kind = TestKind.BY_WORD.get(word);
        if (kind == null) {
            return refuse(Diagnostic.invalid(span, "unknown test `" + word + "`").withHint(hint(word)));
        }
        if (kind.scope() == TestKind.Scope.COLUMN && column.isEmpty()) {
            return refuse(Diagnostic.invalid(span, "the test `" + word + "` looks at a column, and none is named here")
                    .withHint("write it under the column's name"));
        }
        var fields = new Fields(options, "option of the test `" + word + "`", diagnostics);
        Optional<TestRule> rule = kind.read().apply(fields);
        Severity severity = severity(fields);
        Optional<String> name = fields.text("name");
        Optional<String> description = fields.text("description");
        fields.done();
        return rule.map(it -> new TestDeclaration(span, it, column, severity, name, description));
    }

    private Severity severity(Fields fields) {
        Optional<Severity> plain = fields.choice("severity", Severity.class);
        Optional<Severity> configured = fields.map("config").flatMap(map -> {
            var config = new Fields(map, "key of `config`", diagnostics);
            Optional<Severity> severity = config.choice("severity", Severity.class);
            config.done();
            return severity;
        });
        return plain.or(() -> configured).orElse(Severity.ERROR);
    }

    private static String hint(String word) {
        return Nearest.of(word, TestKind.BY_WORD.keySet()).map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> "there are: " + String.join(", ", TestKind.BY_WORD.keySet().stream().sorted().toList())
                        + "; anything else can be a cell of the kind `test`, which selects the rows that should not be there");
    }

    private Optional<TestDeclaration> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
