package casebook.plan;

import casebook.declaration.TestDeclaration;
import java.util.Optional;

/**
 * A declared test, with what its names mean.
 *
 * @param table what it tests
 * @param shown the table as people write it: {@code raw.orders}
 * @param other the other table that it speaks of, if it speaks of one
 * @param asOf the moment that it counts back from, as SQL writes it, if it does: {@code 2025-02-28}
 */
public record PlannedTest(
        Relation table, String shown, TestDeclaration declared, Optional<Relation> other, Optional<String> asOf) {}
