package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads parameters. An unquoted ISO date is a date ({@code 2024-01-31}), a date with a time of day a timestamp
 * ({@code 2024-01-31 10:00}), and the rest is as in YAML; what stands in quotes is a text.
 * {@code {type: date, value: …}} fixes the type. A list has the type of its items.
 */
public final class ParameterReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final List<String> TYPES =
            Arrays.stream(ParameterType.values()).filter(type -> type != ParameterType.ANY).map(ParameterReader::word).toList();

    private final Diagnostics diagnostics;

    private ParameterReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The parameters of a map of names and values, in its order. */
    public static List<Parameter> read(YamlMap map, Diagnostics diagnostics) {
        var reader = new ParameterReader(diagnostics);
        return map.entries().stream().flatMap(entry -> reader.read(entry).stream()).toList();
    }

    /**
     * A declared parameter with another value, given as text on the command line or in the environment, cast to the
     * declared type. Items of a list are parted by commas; {@code null} is NULL unless the parameter is a text.
     *
     * @param place where the text comes from, for messages
     * @return the parameter as declared if the text can't be cast; that is an error
     */
    public static Parameter override(Parameter declared, String text, Span place, Diagnostics diagnostics) {
        try {
            Object value = declared.value() instanceof List<?> ? list(text, declared.type()) : ParameterValue.cast(text, declared.type());
            ParameterType type = declared.type() == ParameterType.ANY ? ParameterValue.type(value) : declared.type();
            return new Parameter(declared.name(), declared.span(), type, value);
        } catch (ParameterValue.Misfit misfit) {
            diagnostics.add(misfit.diagnostic(place, declared.name()).withNote(declared.span(), "it is declared here"));
            return declared;
        }
    }

    private static List<Object> list(String text, ParameterType type) throws ParameterValue.Misfit {
        String items = text.strip();
        items = items.startsWith("[") && items.endsWith("]") ? items.substring(1, items.length() - 1).strip() : items;
        var values = new ArrayList<Object>();
        for (String item : items.isEmpty() ? new String[0] : items.split(",", -1)) {
            values.add(ParameterValue.cast(item.strip(), type));
        }
        return Collections.unmodifiableList(values);
    }

    private Optional<Parameter> read(YamlMap.Entry entry) {
        String name = entry.key();
        if (!NAME.matcher(name).matches()) {
            return refuse(Diagnostic.invalid(entry.keySpan(), "`" + name + "` can't be the name of a parameter")
                    .withHint("write lower-case letters, digits and `_`, starting with a letter"));
        }
        try {
            return switch (entry.value()) {
                case YamlMap map -> typed(entry, map);
                case YamlList list -> Optional.of(parameter(entry, values(list)));
                case YamlScalar scalar -> Optional.of(parameter(entry, ParameterValue.of(scalar)));
            };
        } catch (ParameterValue.Misfit misfit) {
            return refuse(misfit.diagnostic(entry.value().span(), name));
        }
    }

    private static Parameter parameter(YamlMap.Entry entry, Object value) throws ParameterValue.Misfit {
        return new Parameter(entry.key(), entry.keySpan(), ParameterValue.type(value), ParameterValue.unified(value));
    }

    private static List<Object> values(YamlList list) throws ParameterValue.Misfit {
        var values = new ArrayList<Object>();
        for (Yaml item : list.items()) {
            values.add(item instanceof YamlScalar scalar ? ParameterValue.of(scalar) : ParameterValue.nested(item.shape()));
        }
        return values;
    }

    private Optional<Parameter> typed(YamlMap.Entry entry, YamlMap map) throws ParameterValue.Misfit {
        var fields = new Fields(map, "key of a parameter", diagnostics);
        fields.require("type");
        fields.require("value");
        Optional<ParameterType> type = fields.scalar("type").flatMap(this::type);
        Optional<Yaml> value = fields.any("value");
        fields.done();
        if (type.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Parameter(entry.key(), entry.keySpan(), type.get(), typed(value.get(), type.get())));
    }

    private static Object typed(Yaml value, ParameterType type) throws ParameterValue.Misfit {
        if (!(value instanceof YamlList list)) {
            return value instanceof YamlScalar scalar ? ParameterValue.cast(scalar, type) : ParameterValue.nested(value.shape());
        }
        var values = new ArrayList<Object>();
        for (Yaml item : list.items()) {
            values.add(item instanceof YamlScalar scalar ? ParameterValue.cast(scalar, type) : ParameterValue.nested(item.shape()));
        }
        return Collections.unmodifiableList(values);
    }

    private Optional<ParameterType> type(YamlScalar written) {
        Optional<ParameterType> type = TYPES.contains(written.text())
                ? Optional.of(ParameterType.valueOf(written.text().toUpperCase(Locale.ROOT)))
                : Optional.empty();
        if (type.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(written.span(), "unknown type of a parameter: `" + written.text() + "`")
                    .withHint(Nearest.hint(written.text(), TYPES)));
        }
        return type;
    }

    private static String word(ParameterType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Parameter> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
