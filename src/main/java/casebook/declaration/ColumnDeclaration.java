package casebook.declaration;

import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * What is declared of a column.
 *
 * @param type the SQL type that fixes how a seed's column is read, with where it is written
 */
public record ColumnDeclaration(String name, Span span, Optional<String> description, Optional<TypeName> type) {
    /** The name of an SQL type as written. */
    public record TypeName(String text, Span span) {}

    /** This, and what is declared of the same column elsewhere. */
    ColumnDeclaration and(ColumnDeclaration other) {
        return new ColumnDeclaration(name, span, description.or(other::description), type.or(other::type));
    }
}
