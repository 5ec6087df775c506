package casebook.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of test that authors can write. A new kind is a line in {@link #ALL}.
 *
 * @param word as it is written
 * @param scope what it looks at
 * @param main the key whose value may stand for all options, as in {@code accepted_values: [paid, refunded]}; empty if there
 *     is none
 * @param read makes the rule from its own keys, beside those that every test has; nothing, with a message, if it can't
 */
record TestKind(String word, Scope scope, String main, Function<RuleOptions, Optional<? extends TestRule>> read) {
    /** What a test looks at. */
    enum Scope {
        COLUMN,
        TABLE,
        BOTH
    }

    private static final List<TestKind> ALL = List.of(
            new TestKind("unique", Scope.COLUMN, "", _ -> Optional.of(new TestRule.Unique())),
            new TestKind("not_null", Scope.COLUMN, "", _ -> Optional.of(new TestRule.NotNull())),
            new TestKind("accepted_values", Scope.COLUMN, "values", RuleOptions::acceptedValues),
            new TestKind("relationships", Scope.COLUMN, "", RuleOptions::relationships),
            new TestKind("accepted_range", Scope.COLUMN, "", RuleOptions::acceptedRange),
            new TestKind("matches", Scope.COLUMN, "pattern", RuleOptions::matches),
            new TestKind("at_least_one", Scope.COLUMN, "", _ -> Optional.of(new TestRule.AtLeastOne())),
            new TestKind("not_constant", Scope.COLUMN, "", _ -> Optional.of(new TestRule.NotConstant())),
            new TestKind("sequential_dates", Scope.COLUMN, "step", RuleOptions::sequentialDates),
            new TestKind("recency", Scope.COLUMN, "within", RuleOptions::recency),
            new TestKind("expression", Scope.BOTH, "expression", RuleOptions::expression),
            new TestKind("unique_combination", Scope.TABLE, "columns", RuleOptions::uniqueCombination),
            new TestKind("not_empty", Scope.TABLE, "", _ -> Optional.of(new TestRule.NotEmpty())),
            new TestKind("row_count_between", Scope.TABLE, "", RuleOptions::rowCountBetween),
            new TestKind("equal_row_count", Scope.TABLE, "to", RuleOptions::equalRowCount));

    /** All kinds by their words. */
    static final Map<String, TestKind> BY_WORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TestKind::word, Function.identity()));
}
