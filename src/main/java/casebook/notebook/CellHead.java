package casebook.notebook;

import casebook.declaration.TableDeclaration;
import casebook.declaration.TestDeclaration;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What all cells have.
 *
 * @param span the whole block, fences included
 * @param sql the SQL alone
 * @param declared what its options declare of its result
 * @param code how its SQL is shown where it stands
 */
public record CellHead(Name name, Span span, Span sql, TableDeclaration declared, Cell.CodeMode code) {
    /** What the author says that the cell is. */
    public Optional<String> description() {
        return declared.description();
    }

    /** The tests declared on the cell's result. */
    public List<TestDeclaration> tests() {
        return declared.tests();
    }
}
