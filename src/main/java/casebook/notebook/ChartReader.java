package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Yaml;
import casebook.yaml.YamlScalar;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the keys of a chart, and checks that they fit its type. */
final class ChartReader {
    private static final List<String> TYPES =
            Arrays.stream(ChartType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList();
    /** Every key that some type reads, beside those of all figures. */
    private static final List<String> KEYS = Arrays.stream(ChartType.values())
            .flatMap(type -> Stream.concat(type.required().stream(), type.optional().stream())).distinct().sorted().toList();
    /** Keys of all figures. */
    private static final List<String> SHARED = List.of("title", "subtitle", "caption", "alt", "format", "height", "as");
    /** Channels that take a list of columns. */
    private static final Set<Channel> MANY = EnumSet.of(Channel.Y, Channel.Y2, Channel.TOTAL);
    private static final int MOST_CATEGORIES = 1_000;
    private static final int MOST_BINS = 200;
    private static final int LEAST_HEIGHT = 80;
    private static final int MOST_HEIGHT = 4000;

    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    ChartReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    /** The chart, unless its type is missing or unknown. */
    Optional<ChartSpec> read(Span span, Name source, Fields fields) {
        Optional<YamlScalar> written = fields.scalar("chart");
        Optional<ChartType> type = written.flatMap(this::type);
        var spec = type.map(found -> spec(span, found, source, fields));
        if (type.isPresent()) {
            keys(type.get(), written.get(), fields);
        } else {
            KEYS.forEach(fields::any);
            SHARED.forEach(fields::any);
        }
        if (written.isEmpty() && fields.any("chart").isEmpty()) {
            diagnostics.add(Diagnostic.invalid(span, "this chart has no type")
                    .withHint("write `chart: bar`, or one of " + String.join(", ", TYPES)));
        }
        return spec;
    }

    private Optional<ChartType> type(YamlScalar word) {
        int index = TYPES.indexOf(word.text());
        if (index < 0) {
            diagnostics.add(Diagnostic.invalid(word.span(), "there is no chart type `" + word.text() + "`")
                    .withHint(Nearest.hint(word.text(), TYPES)));
            return Optional.empty();
        }
        return Optional.of(ChartType.values()[index]);
    }

    private ChartSpec spec(Span span, ChartType type, Name source, Fields fields) {
        var axes = new ChartSpec.Axes(displays.phrase(fields, "x_title"), displays.phrase(fields, "y_title"),
                displays.phrase(fields, "y2_title"));
        return new ChartSpec(span, type, source, displays.captions(fields), encoding(type, fields), displays.formats(fields),
                axes, rows(type, fields), new ChartMarksReader(displays, diagnostics).read(type, fields), look(type, fields));
    }

    private static ChartSpec.Encoding encoding(ChartType type, Fields fields) {
        var columns = new EnumMap<Channel, List<Name>>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (type.takes(channel.key())) {
                columns.put(channel, MANY.contains(channel) ? DisplayReader.names(fields, channel.key())
                        : DisplayReader.name(fields, channel.key()).stream().toList());
            }
        }
        return new ChartSpec.Encoding(columns);
    }

    private ChartRows rows(ChartType type, Fields fields) {
        return new ChartRows(
                type.takes("sort") ? fields.choice("sort", ChartRows.Sort.class) : Optional.empty(),
                type.takes("limit") ? fields.number("limit", 1, MOST_CATEGORIES) : Optional.empty(),
                type.takes("other") ? displays.phrase(fields, "other") : Optional.empty(),
                type.takes("highlight") ? DisplayReader.names(fields, "highlight") : List.of());
    }

    private ChartSpec.Look look(ChartType type, Fields fields) {
        boolean labels = type.takes("labels") && fields.flag("labels").orElse(false);
        Optional<Integer> bins = type.takes("bins") ? fields.number("bins", 1, MOST_BINS) : Optional.empty();
        return new ChartSpec.Look(stack(type, fields), labels, bins, fields.number("height", LEAST_HEIGHT, MOST_HEIGHT),
                fields.choice("as", ChartSpec.FileType.class).orElse(ChartSpec.FileType.PNG), logarithmic(type, fields));
    }

    private static Set<ChartMarks.Axis> logarithmic(ChartType type, Fields fields) {
        var axes = EnumSet.noneOf(ChartMarks.Axis.class);
        for (ChartMarks.Axis axis : ChartMarks.Axis.values()) {
            String key = axis.name().toLowerCase(Locale.ROOT) + "_scale";
            if (type.takes(key) && fields.choice(key, ChartSpec.AxisScale.class).orElse(ChartSpec.AxisScale.LINEAR) == ChartSpec.AxisScale.LOG) {
                axes.add(axis);
            }
        }
        return Set.copyOf(axes);
    }

    /** {@code stack: true}, {@code false} or {@code percent}. */
    private ChartSpec.Stack stack(ChartType type, Fields fields) {
        ChartSpec.Stack usual = type == ChartType.AREA ? ChartSpec.Stack.SUM : ChartSpec.Stack.NONE;
        return fields.scalar("stack").map(word -> switch (word.text()) {
            case "true" -> ChartSpec.Stack.SUM;
            case "false" -> ChartSpec.Stack.NONE;
            case "percent" -> ChartSpec.Stack.PERCENT;
            default -> {
                diagnostics.add(Diagnostic.invalid(word.span(), "`stack` is true, false or percent, not `"
                        + word.text() + "`"));
                yield usual;
            }
        }).orElse(usual);
    }

    private static String a(YamlScalar type) {
        return ("aeiou".indexOf(type.text().charAt(0)) < 0 ? "a " : "an ") + type.text();
    }

    private void keys(ChartType type, YamlScalar written, Fields fields) {
        for (String key : type.required().stream().sorted().toList()) {
            if (fields.any(key).isEmpty()) {
                diagnostics.add(Diagnostic.invalid(written.span(), a(written) + " chart needs `" + key + "`")
                        .withHint("write `" + key + ": COLUMN`"));
            }
        }
        for (String key : KEYS) {
            Optional<Yaml> value = type.takes(key)
                    ? Optional.empty() : fields.any(key);
            value.ifPresent(yaml -> diagnostics.add(Diagnostic.invalid(yaml.span(),
                    a(written) + " chart has no `" + key + "`").withHint("it takes: "
                    + String.join(", ", Stream.concat(type.required().stream(), type.optional().stream()).sorted().toList()))));
        }
    }
}
