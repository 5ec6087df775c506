package casebook.declaration;

import casebook.yaml.Fields;
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
 * @param read makes the rule from its own keys, beside those that every test has; nothing, with a message, if it can't
 */
record TestKind(String word, Scope scope, Function<Fields, Optional<TestRule>> read) {
    /** What a test looks at. */
    enum Scope {
        COLUMN,
        TABLE
    }

    private static final List<TestKind> ALL = List.of(
            new TestKind("unique", Scope.COLUMN, _ -> Optional.of(new TestRule.Unique())),
            new TestKind("not_null", Scope.COLUMN, _ -> Optional.of(new TestRule.NotNull())));

    /** All kinds by their words. */
    static final Map<String, TestKind> BY_WORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TestKind::word, Function.identity()));
}
