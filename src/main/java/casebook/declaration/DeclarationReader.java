package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what authors declare of tables: in the options of a cell, or as dbt's {@code schema.yml} has it. */
public final class DeclarationReader {
    private final Diagnostics diagnostics;
    private final TestReader tests;

    private DeclarationReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tests = new TestReader(diagnostics);
    }

    /** The value of {@code tests:} in a cell: {@code {order_id: [unique, not_null], …}}. */
    public static List<TestDeclaration> cellTests(Yaml yaml, Diagnostics diagnostics) {
        return new DeclarationReader(diagnostics).byColumn(yaml);
    }

    /**
     * A table as dbt declares it: {@code name}, {@code description}, {@code columns} (each with {@code name},
     * {@code description}, {@code data_type} and {@code tests}), and {@code tests}; {@code data_tests} is another
     * spelling of {@code tests}. The caller may read further keys, and then ends with {@link Fields#done}.
     *
     * @return nothing if there is no name
     */
    public static Optional<TableDeclaration> table(Fields fields, Diagnostics diagnostics) {
        return new DeclarationReader(diagnostics).table(fields);
    }

    private List<TestDeclaration> byColumn(Yaml yaml) {
        if (!(yaml instanceof YamlMap map)) {
            diagnostics.add(Diagnostic.invalid(yaml.span(), "`tests` must name the columns to test, this is " + yaml.shape())
                    .withHint("write `tests: {column: " + asList(yaml) + "}`"));
            return List.of();
        }
        return map.entries().stream().flatMap(entry -> {
            List<Yaml> list = Shapes.list(entry.value(), "what stands beneath `" + entry.key() + "`", diagnostics);
            return tests.list(list, Optional.of(entry.key())).stream();
        }).toList();
    }

    private static String asList(Yaml yaml) {
        return switch (yaml) {
            case YamlList list when !list.span().text().contains("\n") && list.span().text().startsWith("[") -> list.span().text();
            case YamlScalar scalar when scalar.value() != null -> "[" + scalar.text() + "]";
            default -> "[unique, not_null]";
        };
    }

    private Optional<TableDeclaration> table(Fields fields) {
        Optional<YamlScalar> name = name(fields);
        Optional<String> description = fields.text("description");
        Map<String, Span> seen = new LinkedHashMap<>();
        var columns = new ArrayList<ColumnDeclaration>();
        var all = new ArrayList<TestDeclaration>(tests(fields, Optional.empty()));
        for (Yaml item : fields.list("columns")) {
            Shapes.map(item, "each item of `columns`", diagnostics)
                    .ifPresent(map -> column(map, seen, columns, all));
        }
        return name.map(it -> new TableDeclaration(it.text(), it.span(), description, columns, all));
    }

    private void column(YamlMap map, Map<String, Span> seen, List<ColumnDeclaration> columns, List<TestDeclaration> all) {
        var fields = new Fields(map, "key of a column", diagnostics);
        Optional<YamlScalar> name = name(fields);
        Optional<String> description = fields.text("description");
        Optional<ColumnDeclaration.TypeName> type =
                fields.scalar("data_type").map(it -> new ColumnDeclaration.TypeName(it.text(), it.span()));
        List<TestDeclaration> own = tests(fields, name.map(YamlScalar::text).or(() -> Optional.of("")));
        fields.done();
        if (name.isPresent() && isNew(name.get(), seen)) {
            columns.add(new ColumnDeclaration(name.get().text(), name.get().span(), description, type));
            all.addAll(own);
        }
    }

    private boolean isNew(YamlScalar name, Map<String, Span> seen) {
        Span first = seen.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name.span());
        if (first != null) {
            diagnostics.add(Diagnostic.invalid(name.span(), "the column `" + name.text() + "` is declared twice")
                    .withNote(first, "it is declared here first"));
        }
        return first == null;
    }

    private List<TestDeclaration> tests(Fields fields, Optional<String> column) {
        return tests.list(fields.spelled("tests", "data_tests").list("tests"), column);
    }

    private static Optional<YamlScalar> name(Fields fields) {
        fields.require("name");
        return fields.scalar("name");
    }
}
