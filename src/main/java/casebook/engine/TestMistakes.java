package casebook.engine;

import casebook.declaration.Excerpt;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds columns that tests name and tables don't have. */
final class TestMistakes {
    private final Contents contents;

    TestMistakes(Contents contents) {
        this.contents = contents;
    }

    /** Nothing where a table's columns aren't known: that it failed is said elsewhere. */
    Optional<Diagnostic> find(PlannedTest test) {
        Stream<Optional<Diagnostic>> own = test.declared().column().stream()
                .map(column -> missing(test.table(), test.shown(), column, test.declared().span()));
        return Stream.of(own, ofRule(test), Stream.of(noDates(test))).flatMap(it -> it).flatMap(Optional::stream).findFirst();
    }

    private Optional<Diagnostic> noDates(PlannedTest test) {
        TestRule rule = test.declared().rule();
        boolean dates = rule instanceof TestRule.SequentialDates || rule instanceof TestRule.Recency;
        return contents.columns(test.table()).orElse(List.of()).stream()
                .filter(column -> dates && test.declared().column().filter(column.name()::equalsIgnoreCase).isPresent())
                .filter(column -> column.type() != Type.DATE && column.type() != Type.TIMESTAMP)
                .findFirst().map(column -> Diagnostic.invalid(test.declared().span(),
                        "`" + column.name() + "` is " + column.sqlType() + ", and `" + rule.word() + "` needs a date or a timestamp"));
    }

    private Stream<Optional<Diagnostic>> ofRule(PlannedTest test) {
        return switch (test.declared().rule()) {
            case TestRule.UniqueCombination rule -> rule.columns().stream().map(column -> missing(test.table(), test.shown(), column));
            case TestRule.Relationships rule -> Stream.of(missing(test.other().orElseThrow(), rule.other().text(), rule.field()));
            default -> Stream.empty();
        };
    }

    private Optional<Diagnostic> missing(Relation table, String shown, Excerpt column) {
        return missing(table, shown, column.text(), column.span());
    }

    private Optional<Diagnostic> missing(Relation table, String shown, String column, Span place) {
        List<String> names = contents.columns(table).orElse(List.of()).stream().map(Column::name).toList();
        return names.isEmpty() || names.stream().anyMatch(column::equalsIgnoreCase) ? Optional.empty()
                : Optional.of(Diagnostic.invalid(place, "`" + shown + "` has no column `" + column + "`").withHint(Nearest.hint(column, names)));
    }
}
