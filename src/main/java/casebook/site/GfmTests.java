package casebook.site;

import casebook.result.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what tests found as tables. */
record GfmTests(Words words) {
    /** "80 passed · 4 warned". */
    static String counts(List<TestsView.CountView> counts) {
        return counts.stream().map(count -> GfmText.inline(count.text())).collect(Collectors.joining(" · "));
    }

    List<String> of(TestsView tests) {
        Stream<String> head = Stream.of(GfmText.bold(tests.title()) + (tests.counts().isEmpty() ? "" : words.raw("colon") + counts(tests.counts())));
        Stream<String> subtitle = tests.subtitle().map(GfmText::inline).stream();
        Stream<String> findings = tests.findings().isEmpty() ? Stream.empty()
                : Stream.concat(Stream.of(table(tests.findings())), tests.findings().stream().map(this::finding));
        Stream<String> tally = tests.tables().isEmpty() ? Stream.empty()
                : Stream.of(GfmText.folded(words.raw("tests.byTable"), tally(tests.tables()), tests.findings().isEmpty()));
        return Stream.of(head, subtitle, findings, tally, tests.caption().map(GfmText::inline).stream()).flatMap(pieces -> pieces).toList();
    }

    private String table(List<TestsView.FindingView> findings) {
        var table = new GfmTable(List.of(words.raw("test.result"), words.raw("test.name"), words.raw("tests.table"), words.raw("rows")),
                List.of(false, false, false, true));
        findings.forEach(finding -> table.row(List.of(mark(finding) + " " + GfmText.inline(finding.word()), GfmText.code(finding.name()),
                finding.subject().map(GfmText::code).orElse(""), GfmText.inline(finding.rows()))));
        return table.text();
    }

    private static String mark(TestsView.FindingView finding) {
        return switch (finding.verdict()) {
            case PASSED -> "✅";
            case WARNED -> "⚠️";
            case FAILED -> "❌";
            case SKIPPED -> "➖";
        };
    }

    private String finding(TestsView.FindingView finding) {
        String rows = GfmTable.of(finding.grid());
        String content = Stream.of(finding.description().map(GfmText::inline).stream(), Stream.of(rows), finding.grid().more().map(GfmText::inline).stream(),
                Stream.of(GfmText.fenced(finding.sql(), "sql"))).flatMap(pieces -> pieces).filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return GfmText.folded(finding.name() + finding.subject().map(subject -> " · " + subject).orElse("") + " · " + finding.rows(), content, false);
    }

    private String tally(List<TestsView.TallyView> tables) {
        var table = new GfmTable(List.of(words.raw("tests.table"), words.raw("test.passed"), words.raw("test.warned"), words.raw("test.failed")),
                List.of(false, true, true, true));
        tables.forEach(each -> table.row(List.of(each.cells() ? GfmText.inline(each.table()) : GfmText.code(each.table()),
                GfmText.inline(each.passed()), GfmText.inline(each.warned()), GfmText.inline(each.failed()))));
        return table.text();
    }
}
