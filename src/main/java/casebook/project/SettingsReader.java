package casebook.project;

import casebook.declaration.LanguageTag;
import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import casebook.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads {@code casebook.yml}; every key may be absent, and so may the file. The defaults stand here. */
final class SettingsReader {
    private static final String TITLE = "Case study";
    private static final int ROWS = 20;
    private static final int MOST_ROWS = 100_000;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern FORMAT_NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private static final String AS_OF = "as_of";

    private final Path root;
    private final Diagnostics diagnostics;

    private SettingsReader(Path root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    /** @param root the project's folder */
    static Settings read(Optional<Source> source, Path root, Diagnostics diagnostics) {
        YamlMap map = source.flatMap(it -> YamlReader.readMap(it.whole(), "`casebook.yml`", diagnostics))
                .orElseGet(() -> new YamlMap(Span.file("notebooks/casebook.yml"), List.of()));
        return new SettingsReader(root, diagnostics).read(map);
    }

    private Settings read(YamlMap map) {
        var fields = new Fields(map, "setting", diagnostics);
        var settings = new Settings(
                fields.text("title").orElse(TITLE),
                fields.text("description"),
                fields.text("author"),
                fields.scalar("lang").flatMap(tag -> LanguageTag.read(tag, diagnostics)).orElse(Locale.ENGLISH),
                params(fields),
                named(fields, "formats", this::format),
                named(fields, "colors", this::color),
                fields.number("rows", 1, MOST_ROWS).orElse(ROWS),
                fields.scalar("repository").flatMap(address -> address("repository", address)),
                fields.scalar("url").flatMap(address -> address("url", address)).map(url -> url.replaceFirst("/+$", "")),
                fields.flag("dictionary").orElse(false),
                fields.choice("html", Settings.Html.class).orElse(Settings.Html.TEXT),
                limits(fields),
                new EngineSettings(diagnostics).read(fields.map("engine")).with(new PermissionsReader(root, diagnostics).read(fields)));
        fields.done();
        return settings;
    }

    private Settings.Limits limits(Fields fields) {
        return fields.map("limits").map(map -> {
            var own = new Fields(map, "setting of `limits`", diagnostics);
            var limits = new Settings.Limits(own.number("states", 1, MOST_ROWS).orElse(Settings.Limits.DEFAULT.states()),
                    own.number("pages", 1, MOST_ROWS).orElse(Settings.Limits.DEFAULT.pages()));
            own.done();
            return limits;
        }).orElse(Settings.Limits.DEFAULT);
    }

    /** {@code as_of: 2025-02-28} is a parameter like others, which the tests of recency count back from. */
    private List<Parameter> params(Fields fields) {
        var params = new ArrayList<>(fields.map("params").map(map -> ParameterReader.read(map, diagnostics)).orElse(List.of()));
        fields.entry(AS_OF).ifPresent(entry -> {
            Optional<Parameter> twice = params.stream().filter(parameter -> parameter.name().equals(AS_OF)).findFirst();
            List<Parameter> read = ParameterReader.read(new YamlMap(entry.keySpan(), List.of(entry)), diagnostics);
            boolean moment = read.stream().allMatch(it -> it.type() == ParameterType.DATE || it.type() == ParameterType.TIMESTAMP);
            if (twice.isPresent()) {
                diagnostics.add(Diagnostic.invalid(entry.keySpan(), "`as_of` stands under `params` too")
                        .withNote(twice.get().span(), "it stands here").withHint("keep one of them"));
            } else if (!moment) {
                diagnostics.add(Diagnostic.invalid(entry.value().span(), "`as_of` must be a day").withHint("write it as `2025-02-28`"));
            } else {
                params.addAll(read);
            }
        });
        return params;
    }

    /** A map of names and texts; entries that can't be used are reported and left out. */
    private Map<String, String> named(Fields fields, String key, BiFunction<YamlMap.Entry, YamlScalar, Optional<String>> check) {
        var named = new LinkedHashMap<String, String>();
        fields.map(key).ifPresent(map -> map.entries().forEach(entry -> value(entry)
                .flatMap(scalar -> check.apply(entry, scalar)).ifPresent(text -> named.put(entry.key(), text))));
        return Collections.unmodifiableMap(named);
    }

    /** An unquoted {@code #} starts a remark, so {@code North: #1f77b4} has no value. */
    private Optional<YamlScalar> value(YamlMap.Entry entry) {
        if (entry.value() instanceof YamlScalar scalar && scalar.value() == null) {
            diagnostics.add(Diagnostic.invalid(entry.keySpan(), "`" + entry.key() + "` has no value")
                    .withHint("put a value that starts with `#` in quotes: `\"#1f77b4\"`; without them it is a remark"));
            return Optional.empty();
        }
        return Shapes.scalar(entry.value(), "`" + entry.key() + "`", diagnostics);
    }

    private Optional<String> format(YamlMap.Entry entry, YamlScalar pattern) {
        if (!FORMAT_NAME.matcher(entry.key()).matches()) {
            return refuse(Diagnostic.invalid(entry.keySpan(), "`" + entry.key() + "` can't be the name of a format")
                    .withHint("write lower-case letters, digits and `_`, starting with a letter"));
        }
        Optional<FormatPattern.Problem> problem = FormatPattern.problem(pattern.text());
        problem.ifPresent(it -> diagnostics.add(Diagnostic.invalid(pattern.span(), "the format `" + entry.key() + "` " + it.rest())
                .withHint(it.hint())));
        return problem.isPresent() ? Optional.empty() : Optional.of(pattern.text());
    }

    private Optional<String> color(YamlMap.Entry entry, YamlScalar color) {
        return COLOR.matcher(color.text()).matches()
                ? Optional.of(color.text().toLowerCase(Locale.ROOT))
                : refuse(Diagnostic.invalid(color.span(), "`" + color.text() + "` is not a colour")
                        .withHint("write its red, green and blue as in `\"#1f77b4\"`"));
    }

    private Optional<String> address(String key, YamlScalar address) {
        return ADDRESS.matcher(address.text()).matches()
                ? Optional.of(address.text())
                : refuse(Diagnostic.invalid(address.span(), "`" + key + "` must be an address that starts with https://"));
    }

    private Optional<String> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
