package casebook.notebook;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what can be chosen in a filter: {@code values} with their {@code labels}, or {@code periods}. */
final class ChoicesReader {
    private static final String EXAMPLE = "write `periods: {2023: [2023-01-01, 2023-12-31], 2024: [2024-01-01, 2024-12-31]}`";

    private final Diagnostics diagnostics;

    ChoicesReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<FilterSpec.Choices> read(Name kind, Fields fields) {
        Optional<YamlMap.Entry> values = fields.entry("values");
        Optional<YamlMap.Entry> labels = fields.entry("labels");
        Optional<YamlMap.Entry> periods = fields.entry("periods");
        if (values.isPresent() && periods.isPresent()) {
            diagnostics.add(Diagnostic.invalid(periods.get().keySpan(), "a filter has `values` or `periods`, not both")
                    .withNote(values.get().keySpan(), "`values` stand here").withHint("keep one of them"));
        } else if (values.isEmpty() && periods.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(kind.span(), "this filter has nothing to choose from")
                    .withHint("write `values: [North, South]`, `values: cell.column`, or " + EXAMPLE.substring("write ".length())));
        } else if (periods.isPresent()) {
            labels.ifPresent(entry -> diagnostics.add(Diagnostic.invalid(entry.keySpan(), "periods have their labels before the colon")
                    .withHint("take `labels` out")));
            return fields.map("periods").map(this::periods).filter(read -> !read.isEmpty()).map(FilterSpec.Periods::new);
        }
        return values.flatMap(entry -> values(entry, labels.map(YamlMap.Entry::value)));
    }

    private Optional<FilterSpec.Choices> values(YamlMap.Entry entry, Optional<Yaml> labels) {
        return switch (entry.value()) {
            case YamlList list when list.items().isEmpty() -> wrong(entry.value().span(), "`values` is empty",
                    "list what can be chosen: `[North, South]`");
            case YamlList list -> listed(list, labels);
            case YamlScalar scalar -> queried(scalar, labels);
            case YamlMap map -> wrong(map.span(), "`values` must be a list or `cell.column`, not a map",
                    "for named spans of days write `periods`; for other names list the values, and write `labels`");
        };
    }

    private Optional<FilterSpec.Choices> listed(YamlList list, Optional<Yaml> labels) {
        var entry = new YamlMap.Entry("values", list.span(), list);
        Optional<Parameter> read = ParameterReader.read(new YamlMap(list.span(), List.of(entry)), diagnostics).stream().findFirst();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var items = new ArrayList<FilterSpec.Item>();
        Map<String, String> names = labels(list, labels);
        List<?> values = (List<?>) read.get().value();
        for (int i = 0; i < values.size(); i++) {
            var scalar = (YamlScalar) list.items().get(i);
            if (values.get(i) == null) {
                wrong(scalar.span(), "nothing can't be chosen", "`all: true` lets readers choose nothing");
            } else if (items.stream().anyMatch(item -> item.written().text().equals(scalar.text()))) {
                wrong(scalar.span(), "`" + scalar.text() + "` stands here twice", "list each value once");
            } else {
                items.add(new FilterSpec.Item(new Name(scalar.text(), scalar.span()),
                        names.getOrDefault(scalar.text(), scalar.text()), values.get(i)));
            }
        }
        return Optional.of(new FilterSpec.Listed(read.map(Parameter::type).orElse(ParameterType.ANY), items));
    }

    /** Labels by value: of a map, or of a list in the order of the values. */
    private Map<String, String> labels(YamlList values, Optional<Yaml> labels) {
        var names = new HashMap<String, String>();
        List<String> written = values.items().stream().map(ChoicesReader::text).toList();
        switch (labels.orElse(null)) {
            case null -> { }
            case YamlMap map -> map.entries().forEach(entry -> {
                names.put(entry.key(), text(entry.value()));
                if (!written.contains(entry.key())) {
                    diagnostics.add(Diagnostic.invalid(entry.keySpan(), "there is no value `" + entry.key() + "` to give a label")
                            .withHint(Nearest.hint(entry.key(), written)));
                }
            });
            case YamlList list when list.items().size() == written.size() -> {
                for (int i = 0; i < written.size(); i++) {
                    names.put(written.get(i), text(list.items().get(i)));
                }
            }
            case YamlList list -> wrong(list.span(), "there are " + list.items().size() + " labels for " + written.size() + " values",
                    "write one for each, or a map: `{1: North}`");
            case YamlScalar scalar -> wrong(scalar.span(), "the labels of listed values are a list or a map",
                    "write one for each value: `labels: [North, South]`");
        }
        return names;
    }

    private static String text(Yaml value) {
        return value instanceof YamlScalar scalar ? scalar.text() : value.span().text();
    }

    private Optional<FilterSpec.Choices> queried(YamlScalar values, Optional<Yaml> labels) {
        Optional<ValueRef> column = ValueRefReader.readBare(values.span(), diagnostics);
        Optional<ValueRef> label = labels.flatMap(this::column);
        if (column.isPresent() && label.isPresent() && !label.get().cell().equalsIgnoreCase(column.get().cell())) {
            wrong(label.get().span(), "labels stand in the same result as the values, `" + column.get().cell() + "`",
                    "join them in its SQL");
        }
        return column.map(found -> new FilterSpec.Queried(found, label));
    }

    private Optional<ValueRef> column(Yaml labels) {
        if (labels instanceof YamlScalar scalar) {
            return ValueRefReader.readBare(scalar.span(), diagnostics);
        }
        wrong(labels.span(), "values from a column take their labels from another one", "write `labels: cell.column`");
        return Optional.empty();
    }

    private List<FilterSpec.Period> periods(YamlMap map) {
        if (map.entries().isEmpty()) {
            wrong(map.span(), "`periods` is empty", EXAMPLE);
        }
        return map.entries().stream().flatMap(entry -> period(entry).stream()).toList();
    }

    private Optional<FilterSpec.Period> period(YamlMap.Entry entry) {
        List<LocalDate> days = entry.value() instanceof YamlList list ? list.items().stream().flatMap(day -> day(day).stream()).toList() : List.of();
        if (!(entry.value() instanceof YamlList list) || list.items().size() != 2) {
            wrong(entry.value().span(), "the period `" + entry.key() + "` needs its first and its last day", EXAMPLE);
        } else if (days.size() == 2 && days.getFirst().isAfter(days.getLast())) {
            wrong(entry.value().span(), "the period `" + entry.key() + "` ends before it begins", "write the first day first");
        } else if (days.size() == 2) {
            return Optional.of(new FilterSpec.Period(new Name(entry.key(), entry.keySpan()), days.getFirst(), days.getLast()));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(Yaml written) {
        try {
            return Optional.of(LocalDate.parse(text(written)));
        } catch (DateTimeException notADay) {
            wrong(written.span(), "`" + text(written) + "` is no day of the calendar", "write it as 2024-01-31");
            return Optional.empty();
        }
    }

    private <T> Optional<T> wrong(Span span, String message, String hint) {
        diagnostics.add(Diagnostic.invalid(span, message).withHint(hint));
        return Optional.empty();
    }
}
