package casebook.site;

import casebook.notebook.Phrase;
import casebook.notebook.TestsSpec;
import casebook.result.TestResult;
import casebook.result.Verdict;
import casebook.site.TestsView.CountView;
import casebook.site.TestsView.FindingView;
import casebook.site.TestsView.TallyView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the block of tests, and the badge in a page's head. */
final class TestMaker {
    private static final GridMaker.Wishes AS_THEY_ARE = new GridMaker.Wishes(List.of(), Map.of(), Map.of());
    /** So many findings are shown unfolded; more would bury the page. */
    private static final int UNFOLDED = 6;
    private static final List<Verdict> WORST_FIRST = List.of(Verdict.FAILED, Verdict.SKIPPED, Verdict.WARNED, Verdict.PASSED);

    private final PageWork work;

    TestMaker(PageWork work) {
        this.work = work;
    }

    /** @param spec its texts resolved */
    TestsView tests(String id, TestsSpec spec, List<TestResult> tests) {
        List<TestResult> found = findings(tests);
        return new TestsView(id, text(spec.captions().title()).orElseGet(() -> work.words.text("tests")),
                text(spec.captions().subtitle()), text(spec.captions().caption()), counts(tests), tallies(tests),
                found.stream().map(test -> finding(test, found.size() <= UNFOLDED)).toList());
    }

    private static Optional<String> text(Optional<Phrase> phrase) {
        return phrase.map(Phrase::text).filter(text -> !text.isBlank());
    }

    /** Nothing where there are no tests. */
    Optional<BadgeView> badge(List<TestResult> tests) {
        return WORST_FIRST.stream().filter(verdict -> count(tests, verdict) > 0).findFirst().map(worst -> new BadgeView(worst,
                counts(tests), findings(tests).stream().map(this::line).toList()));
    }

    private static List<TestResult> findings(List<TestResult> tests) {
        return WORST_FIRST.stream().filter(verdict -> verdict != Verdict.PASSED)
                .flatMap(verdict -> tests.stream().filter(test -> test.verdict() == verdict)).toList();
    }

    private List<CountView> counts(List<TestResult> tests) {
        return Stream.of(Verdict.values()).filter(verdict -> count(tests, verdict) > 0)
                .map(verdict -> new CountView(verdict, work.words.count("tests." + key(verdict), count(tests, verdict), number(count(tests, verdict)))))
                .toList();
    }

    private List<TallyView> tallies(List<TestResult> tests) {
        Map<String, List<TestResult>> byTable = tests.stream()
                .collect(Collectors.groupingBy(test -> test.table().orElse(""), LinkedHashMap::new, Collectors.toList()));
        return byTable.entrySet().stream().map(entry -> new TallyView(
                entry.getKey().isEmpty() ? work.words.text("tests.cells") : entry.getKey(), entry.getKey().isEmpty(),
                some(entry.getValue(), Verdict.PASSED), some(entry.getValue(), Verdict.WARNED), some(entry.getValue(), Verdict.FAILED))).toList();
    }

    private String some(List<TestResult> tests, Verdict verdict) {
        return count(tests, verdict) == 0 ? "" : number(count(tests, verdict));
    }

    private FindingView finding(TestResult test, boolean open) {
        var grid = new GridMaker(work.formats, work.words).make(test.rows(), AS_THEY_ARE, test.rows().rows().size(), Optional.empty());
        work.foldsCode();
        return new FindingView(work.testId(test), test.verdict(), word(test), test.name(), subject(test), rows(test), test.description(), grid,
                test.sql(), new CodeView(CodeBlock.of(test.sql(), "sql"), false), open);
    }

    /** "Passed", "Warned · 2 rows". */
    TestsView.CountView verdict(TestResult test) {
        return new TestsView.CountView(test.verdict(), test.rows().total() == 0 ? word(test) : word(test) + " · " + rows(test));
    }

    private BadgeView.LineView line(TestResult test) {
        String text = subject(test).map(subject -> test.name() + " · " + subject).orElse(test.name()) + " · " + rows(test);
        return new BadgeView.LineView(test.verdict(), word(test), text, work.shownTest(test).map(id -> "#" + id));
    }

    private static Optional<String> subject(TestResult test) {
        return test.table().map(table -> table + test.column().map(column -> "." + column).orElse(""));
    }

    private String rows(TestResult test) {
        return work.words.count("rowsFound", test.rows().total(), number(test.rows().total()));
    }

    private String word(TestResult test) {
        return work.words.text("test." + key(test.verdict()));
    }

    private static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<TestResult> tests, Verdict verdict) {
        return tests.stream().filter(test -> test.verdict() == verdict).count();
    }

    private String number(long count) {
        return work.formats.format(count, "int");
    }
}
