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

    /**
     * What a cell's options declare of its result: {@code description}, {@code tests} and {@code tags}, and
     * {@code columns} where that key is not the cell's own. {@code tests} is a map by column,
     * {@code {order_id: [unique, not_null]}}, or a list of tests of the whole table, among which columns may stand too:
     * {@code [not_empty, {order_id: [unique]}]}.
     *
     * @param columns whether {@code columns} describes columns
     */
    public static TableDeclaration cell(String name, Span span, Fields fields, boolean columns, Diagnostics diagnostics) {
        return new DeclarationReader(diagnostics).cell(name, span, fields, columns);
    }

    /**
     * A table as dbt declares it: {@code name}, {@code description}, {@code columns} (each with {@code name},
     * {@code description}, {@code data_type} and {@code tests}), {@code tests} and {@code tags}; {@code data_tests} is
     * another spelling of {@code tests}. The caller may read further keys, and then ends with {@link Fields#done}.
     *
     * @return nothing if there is no name
     */
    public static Optional<TableDeclaration> table(Fields fields, Diagnostics diagnostics) {
        return new DeclarationReader(diagnostics).table(fields);
    }

    private TableDeclaration cell(String name, Span span, Fields fields, boolean describesColumns) {
        Optional<String> description = description(fields);
        var all = new ArrayList<TestDeclaration>();
        fields.spelled("tests", "data_tests").any("tests").ifPresent(yaml -> all.addAll(cellTests(yaml)));
        List<ColumnDeclaration> columns = describesColumns ? columns(fields, all) : List.of();
        return new TableDeclaration(name, span, description, columns, all, tags(fields));
    }

    private List<TestDeclaration> cellTests(Yaml yaml) {
        return switch (yaml) {
            case YamlMap map -> map.entries().stream().flatMap(entry -> ofColumn(entry).stream()).toList();
            case YamlList list -> list.items().stream().flatMap(item -> ofTable(item).stream()).toList();
            case YamlScalar scalar -> {
                diagnostics.add(Diagnostic.invalid(scalar.span(), "`tests` must name the columns to test, this is " + scalar.shape())
                        .withHint("write `tests: {column: [" + (scalar.value() == null ? "unique, not_null" : scalar.text()) + "]}`"));
                yield List.of();
            }
        };
    }

    private List<TestDeclaration> ofColumn(YamlMap.Entry entry) {
        List<Yaml> list = Shapes.list(entry.value(), "what stands beneath `" + entry.key() + "`", diagnostics);
        return tests.list(list, Optional.of(entry.key()));
    }

    /** An item of a list of tests: a test of the table, or a column with a list of its own. */
    private List<TestDeclaration> ofTable(Yaml item) {
        boolean column = item instanceof YamlMap map && map.entries().size() == 1
                && !(map.entries().getFirst().value() instanceof YamlMap) && !TestReader.isMeantAsTest(map.entries().getFirst().key());
        return column ? ofColumn(((YamlMap) item).entries().getFirst()) : tests.list(List.of(item), Optional.empty());
    }

    private Optional<String> description(Fields fields) {
        fields.scalar("description").filter(text -> text.text().contains("{{")).ifPresent(text -> diagnostics.add(
                Diagnostic.invalid(text.span(), "there are no templates here").withHint("write the description itself")));
        return fields.text("description");
    }

    private List<String> tags(Fields fields) {
        return fields.names("tags").stream().map(YamlScalar::text).toList();
    }

    /** Columns as dbt lists them, or their descriptions by their names. */
    private List<ColumnDeclaration> columns(Fields fields, List<TestDeclaration> all) {
        var columns = new ArrayList<ColumnDeclaration>();
        Map<String, Span> seen = new LinkedHashMap<>();
        if (fields.any("columns").orElse(null) instanceof YamlMap map) {
            map.entries().forEach(entry -> Shapes.scalar(entry.value(), "the description of `" + entry.key() + "`", diagnostics)
                    .ifPresent(text -> columns.add(new ColumnDeclaration(entry.key(), entry.keySpan(), Optional.of(text.text()), Optional.empty()))));
            return columns;
        }
        for (Yaml item : fields.list("columns")) {
            Shapes.map(item, "each item of `columns`", diagnostics).ifPresent(map -> column(map, seen, columns, all));
        }
        return columns;
    }

    private Optional<TableDeclaration> table(Fields fields) {
        Optional<YamlScalar> name = name(fields);
        Optional<String> description = description(fields);
        var all = new ArrayList<>(tests(fields, Optional.empty()));
        List<ColumnDeclaration> columns = columns(fields, all);
        List<String> tags = tags(fields);
        leaveOut(fields, "meta", "docs", "constraints");
        return name.map(it -> new TableDeclaration(it.text(), it.span(), description, columns, all, tags));
    }

    private void column(YamlMap map, Map<String, Span> seen, List<ColumnDeclaration> columns, List<TestDeclaration> all) {
        var fields = new Fields(map, "key of a column", diagnostics);
        Optional<YamlScalar> name = name(fields);
        Optional<String> description = description(fields);
        Optional<ColumnDeclaration.TypeName> type =
                fields.scalar("data_type").map(it -> new ColumnDeclaration.TypeName(it.text(), it.span()));
        List<TestDeclaration> own = tests(fields, name.map(YamlScalar::text).or(() -> Optional.of("")));
        leaveOut(fields, "meta", "constraints", "quote", "tags", "policy_tags");
        fields.done();
        if (name.isPresent() && isNew(name.get(), seen)) {
            columns.add(new ColumnDeclaration(name.get().text(), name.get().span(), description, type));
            all.addAll(own);
        }
    }

    /** Keys of dbt that mean nothing here. */
    private void leaveOut(Fields fields, String... keys) {
        for (String key : keys) {
            fields.stray(key).ifPresent(entry -> diagnostics.add(
                    Diagnostic.invalid(entry.keySpan(), "dbt's `" + key + "` means nothing here").withHint("leave it out")));
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
