package casebook.notebook;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Reads a {@code yaml filter} block. */
final class FilterReader {
    private final Diagnostics diagnostics;

    FilterReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The filter, unless it has no name or nothing to choose. */
    Optional<Display> read(Name kind, Span span, Yaml yaml) {
        return Shapes.map(yaml, "a filter block", diagnostics).flatMap(map -> read(kind, span, map));
    }

    private Optional<Display> read(Name kind, Span span, YamlMap map) {
        var fields = new Fields(map, "key of a filter", diagnostics);
        Optional<YamlScalar> name = fields.scalar("name");
        Optional<Name> variable = name.flatMap(this::variable);
        Optional<String> label = fields.text("label");
        Optional<FilterSpec.Choices> choices = new ChoicesReader(diagnostics).read(kind, fields);
        boolean multiple = fields.flag("multiple").orElse(false);
        Optional<String> all = fields.any("all").flatMap(this::all);
        List<Name> initial = fields.names("default").stream().map(scalar -> new Name(scalar.text(), scalar.span())).toList();
        fields.done();
        if (!fields.has("name")) {
            diagnostics.add(Diagnostic.invalid(kind.span(), "this filter has no name")
                    .withHint("write `name: school`, and read what is chosen as `$school`"));
        }
        choices.ifPresent(found -> new FilterCheck(diagnostics).check(fields, found, multiple, all.isPresent(), initial));
        return variable.isEmpty() || choices.isEmpty() ? Optional.empty()
                : Optional.of(new FilterSpec(span, variable.get(), label, choices.get(), initial, multiple, all));
    }

    private Optional<Name> variable(YamlScalar written) {
        var entry = new YamlMap.Entry(written.text(), written.span(), new YamlScalar(written.span(), "", null));
        List<Parameter> read = ParameterReader.read(new YamlMap(written.span(), List.of(entry)), diagnostics);
        return read.stream().findFirst().map(parameter -> new Name(parameter.name(), written.span()));
    }

    /** {@code true}, or what to call it; nothing for {@code false}. */
    private Optional<String> all(Yaml written) {
        return Shapes.scalar(written, "`all`", diagnostics).flatMap(scalar -> switch (scalar.value()) {
            case Boolean all -> all ? Optional.of("") : Optional.empty();
            default -> Optional.of(scalar.text());
        });
    }
}
