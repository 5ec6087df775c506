package casebook.declaration;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data test.
 *
 * @param span the test's name as written, for messages
 * @param column the column it looks at, if it looks at one; empty for tests of a whole table
 * @param where a condition in SQL: only the rows that meet it are tested
 * @param judgement how bad it is that rows are found
 * @param tags to choose it by, beside those of its table
 */
public record TestDeclaration(
        Span span,
        TestRule rule,
        Optional<String> column,
        Optional<Excerpt> where,
        Judgement judgement,
        Optional<String> name,
        Optional<String> description,
        List<String> tags) {
    public TestDeclaration {
        tags = List.copyOf(tags);
    }

    /** What people read: the author's name for it, or else the kind of test. */
    public String label() {
        return name.orElseGet(rule::word);
    }
}
