package casebook.declaration;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What is declared of a table.
 *
 * @param tests every test declared on the table or on one of its columns
 */
public record TableDeclaration(
        String name, Span span, Optional<String> description, List<ColumnDeclaration> columns, List<TestDeclaration> tests) {
    public TableDeclaration {
        columns = List.copyOf(columns);
        tests = List.copyOf(tests);
    }
}
