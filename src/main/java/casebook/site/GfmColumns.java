package casebook.site;

import casebook.result.Words;
import casebook.site.ColumnsView.ColumnView;
import casebook.site.ColumnsView.RelationView;
import casebook.site.ColumnsView.TestedView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes data dictionaries as tables. */
record GfmColumns(Words words) {
    List<String> of(ColumnsView columns) {
        return Stream.of(columns.title().map(GfmText::bold).stream(), columns.subtitle().map(GfmText::inline).stream(),
                columns.tables().stream().flatMap(this::table), columns.caption().map(GfmText::inline).stream()).flatMap(pieces -> pieces).toList();
    }

    private Stream<String> table(RelationView table) {
        String facts = Stream.concat(Stream.of(table.kind()), table.facts().stream().map(fact -> fact.label() + " " + fact.value()))
                .map(GfmText::inline).collect(Collectors.joining(" · "));
        var rows = new GfmTable(List.of(words.raw("column"), words.raw("lineage.columnType"), words.raw("nulls"), words.raw("distinct"),
                words.raw("values")), List.of(false, false, true, true, false));
        table.columns().forEach(column -> rows.row(List.of(name(column), GfmText.inline(column.type()), GfmText.inline(column.nulls()),
                GfmText.inline(column.distinct().orElse("")), values(column))));
        return Stream.of(Stream.of("**" + GfmText.code(table.name()) + "**" + table.where().map(where -> " " + GfmText.inline(where)).orElse("")
                + " · " + facts), table.description().map(GfmText::inline).stream(), tests(table.tests()).stream(), Stream.of(rows.text()),
                table.sample().map(GfmText::inline).stream()).flatMap(pieces -> pieces);
    }

    private String name(ColumnView column) {
        return GfmText.code(column.name()) + column.description().map(text -> "<br>" + GfmText.inline(text)).orElse("")
                + tests(column.tests()).map(tests -> "<br>" + tests).orElse("");
    }

    private Optional<String> tests(List<TestedView> tests) {
        return tests.isEmpty() ? Optional.empty() : Optional.of(words.raw("tests") + words.raw("colon")
                + tests.stream().map(test -> GfmText.inline(test.name() + (test.word().isEmpty() ? "" : " (" + test.word() + ")")))
                        .collect(Collectors.joining(", ")));
    }

    private static String values(ColumnView column) {
        Stream<String> frequent = column.frequent().stream().map(one -> GfmText.inline(one.value()) + " (" + GfmText.inline(one.often()) + ")");
        Stream<String> range = column.range().map(ends -> GfmText.inline(ends.smallest()) + " – " + GfmText.inline(ends.largest())).stream();
        return Stream.of(frequent, column.note().map(GfmText::inline).stream(), range).flatMap(texts -> texts).collect(Collectors.joining(", "));
    }
}
