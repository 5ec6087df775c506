package casebook.declaration;

import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is declared of a table.
 *
 * @param tests every test declared on the table or on one of its columns
 * @param tags to choose the table and its tests by
 */
public record TableDeclaration(
        String name,
        Span span,
        Optional<String> description,
        List<ColumnDeclaration> columns,
        List<TestDeclaration> tests,
        List<String> tags) {
    public TableDeclaration {
        columns = List.copyOf(columns);
        tests = List.copyOf(tests);
        tags = List.copyOf(tags);
    }

    /** A table of which nothing is said but its name. */
    public static TableDeclaration of(String name, Span span) {
        return new TableDeclaration(name, span, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** What is declared of a column, by its name without regard to case. */
    public Optional<ColumnDeclaration> column(String column) {
        return columns.stream().filter(it -> it.name().equalsIgnoreCase(column)).findFirst();
    }

    /** This, and what is declared of the same table elsewhere; where both describe something, this does. */
    public TableDeclaration and(TableDeclaration other) {
        var all = new LinkedHashMap<String, ColumnDeclaration>();
        Stream.of(columns, other.columns).flatMap(Collection::stream).forEach(column ->
                all.merge(column.name().toLowerCase(Locale.ROOT), column, ColumnDeclaration::and));
        return new TableDeclaration(name, span, description.or(other::description), List.copyOf(all.values()),
                both(tests, other.tests), both(tags, other.tags).stream().distinct().toList());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
