package casebook.declaration;

import casebook.diagnostic.Severity;
import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * A data test.
 *
 * @param span the test's name as written, for messages
 * @param column the column it looks at, if it looks at one; empty for tests of a whole table
 */
public record TestDeclaration(
        Span span, TestRule rule, Optional<String> column, Severity severity, Optional<String> name, Optional<String> description) {}
