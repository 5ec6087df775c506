package casebook.notebook;

import casebook.declaration.TestDeclaration;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What all cells have.
 *
 * @param span the whole block, fences included
 * @param sql the SQL alone
 * @param tests the tests declared on the cell's result
 */
public record CellHead(Name name, Span span, Span sql, Optional<String> description, List<TestDeclaration> tests) {
    public CellHead {
        tests = List.copyOf(tests);
    }
}
