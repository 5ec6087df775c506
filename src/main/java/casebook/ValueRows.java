package casebook;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.plan.PagesQuery;
import casebook.plan.SqlFacts.ParameterUse;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.Type;
import casebook.site.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rows of one query for pages mean: the pages' names and titles, and the values of their parameters. */
final class ValueRows {
    private static final String SLUG = "slug";
    /** A parameter holds one value; this is what DuckDB calls types of several, and of none that can be written. */
    private static final Pattern NO_VALUE = Pattern.compile(".*\\]|STRUCT.*|MAP.*|UNION.*|BLOB|BIT|INTERVAL");

    /** A page to make, and what its parameters are there. */
    record Row(Listed listed, List<Parameter> parameters) {}

    private final PagesQuery query;
    private final Span place;
    private final Formats formats;
    private final Diagnostics diagnostics;

    ValueRows(PagesQuery query, Formats formats, Diagnostics diagnostics) {
        this.query = query;
        this.place = query.step().cell().span();
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** The parameters that its rows give. */
    static Set<String> columns(Table table) {
        return table.columns().stream().map(Column::name).map(ValueRows::parameter).collect(Collectors.toSet());
    }

    private static String parameter(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A row for each page; none, and messages, if something is wrong with them. */
    List<Row> read(Table table) {
        if (!areFine(table)) {
            return List.of();
        }
        var slugs = new Slugs(place);
        var rows = new ArrayList<Row>();
        int slug = table.column(SLUG).orElseThrow();
        for (List<Object> row : table.rows()) {
            slugs.take(text(row.get(slug))).ifPresent(name -> rows.add(row(table, row, name)));
        }
        diagnostics.addAll(slugs.mistakes());
        return slugs.mistakes().isEmpty() ? rows : List.of();
    }

    /** The parameters of no page: each column's type, and no value. */
    List<Parameter> nothing(Table table) {
        return table.columns().stream().map(column -> parameter(column, null)).toList();
    }

    /** Whether every parameter has one column that gives it, and no other parameter has its name. */
    private boolean areFine(Table table) {
        var wrong = new ArrayList<Diagnostic>();
        var columns = columns(table);
        for (ParameterUse use : query.uses()) {
            if (!columns.contains(parameter(use.name()))) {
                var known = new TreeSet<>(columns);
                query.page().params().keySet().stream().filter(name -> !query.wanted().contains(name)).forEach(known::add);
                wrong.add(Diagnostic.invalid(use.span(), "there is no parameter `$" + use.name() + "`")
                        .withHint(Nearest.of(use.name(), known).map(near -> "did you mean `$" + near + "`?")
                                .orElse("the rows of `pages` give: " + columns.stream().sorted().map(name -> "$" + name).collect(Collectors.joining(", ")))));
            }
        }
        Set<String> used = query.wanted();
        for (Column column : table.columns()) {
            String name = parameter(column.name());
            Parameter other = query.page().params().get(name);
            if (other != null && !query.wanted().contains(name)) {
                wrong.add(Diagnostic.invalid(place, "the column `" + column.name() + "` is a parameter of its pages, and there is a parameter `$" + name + "` already")
                        .withNote(other.span(), "it is declared here").withHint("give the column another name: `… AS …`"));
            } else if (used.contains(name) && NO_VALUE.matcher(column.sqlType()).matches()) {
                wrong.add(Diagnostic.invalid(place, "the column `" + column.name() + "` has the type " + column.sqlType() + ", which no parameter can hold")
                        .withHint("cast it, or take it apart"));
            }
        }
        if (table.column(SLUG).isEmpty()) {
            wrong.add(Diagnostic.invalid(place, "the query of `pages` has no column `slug`, which names each page's file")
                    .withHint("write `… AS slug`; there are: " + table.columns().stream().map(Column::name).collect(Collectors.joining(", "))));
        }
        diagnostics.addAll(wrong);
        return wrong.isEmpty();
    }

    private Row row(Table table, List<Object> row, String slug) {
        List<Parameter> parameters = IntStream.range(0, row.size()).mapToObj(i -> parameter(table.columns().get(i), row.get(i))).toList();
        return new Row(new Listed(query.page().notebook().name(), slug, text(table, row, "title"), text(table, row, "subtitle"),
                text(table, row, "description")), parameters);
    }

    private Optional<String> text(Table table, List<Object> row, String column) {
        OptionalInt index = table.column(column);
        return index.isEmpty() ? Optional.empty() : Optional.ofNullable(row.get(index.getAsInt()))
                .map(formats::plain).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Numbers and days as they are written everywhere. */
    private static String text(Object value) {
        return Objects.toString(value, null);
    }

    private Parameter parameter(Column column, Object value) {
        return new Parameter(parameter(column.name()), place, type(column.type()), value);
    }

    private static ParameterType type(Type type) {
        return switch (type) {
            case BOOLEAN -> ParameterType.BOOLEAN;
            case INTEGER -> ParameterType.INTEGER;
            case DECIMAL, DOUBLE -> ParameterType.DOUBLE;
            case DATE -> ParameterType.DATE;
            case TIMESTAMP -> ParameterType.TIMESTAMP;
            case TEXT, INTERVAL, OTHER -> ParameterType.TEXT;
        };
    }
}
