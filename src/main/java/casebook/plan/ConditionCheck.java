package casebook.plan;

import casebook.declaration.Excerpt;
import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Checks the SQL that stands in tests: one condition on a row of the table tested, and nothing that a cell may not hold
 * either.
 */
final class ConditionCheck {
    private static final String BEFORE = "SELECT (";

    private final SqlReader reader;
    private final Diagnostics diagnostics;

    ConditionCheck(SqlReader reader, Diagnostics diagnostics) {
        this.reader = reader;
        this.diagnostics = diagnostics;
    }

    /** Whether all of a test's SQL can be used. */
    boolean isFine(TestDeclaration test) {
        boolean where = test.where().map(condition -> isFine(condition, "")).orElse(true);
        boolean rule = !(test.rule() instanceof TestRule.Expression expression)
                || isFine(expression.condition(), test.column().isPresent() && expression.continuesColumn() ? "x " : "");
        return where && rule;
    }

    private boolean isFine(Excerpt condition, String column) {
        String before = BEFORE + column;
        SqlFacts facts = reader.read(new Source(condition.span().source().path(), before + condition.text() + "\n)").whole());
        Optional<Diagnostic> wrong = facts.problem().map(problem -> moved(problem, condition, before.length()))
                .or(() -> facts.tables().stream().findFirst().map(use -> otherTable(place(use.span(), condition, before.length()))))
                .or(() -> facts.files().stream().findFirst().map(use -> otherTable(place(use.span(), condition, before.length()))))
                .or(() -> facts.params().stream().findFirst().map(use -> parameter(place(use.span(), condition, before.length()))));
        wrong.ifPresent(diagnostics::add);
        return wrong.isEmpty();
    }

    private static Diagnostic otherTable(Span place) {
        return Diagnostic.invalid(place, "a test's condition looks at one row of its own table")
                .withHint("for what needs other tables, write a cell of the kind `test`, which selects the rows that should not be there");
    }

    private static Diagnostic parameter(Span place) {
        return Diagnostic.invalid(place, "a test's condition reads no parameter")
                .withHint("write a cell of the kind `test`, which selects the rows that should not be there");
    }

    private static Diagnostic moved(Diagnostic problem, Excerpt condition, int before) {
        if (problem.span().start() >= before + condition.text().length()) {
            return Diagnostic.invalid(condition.span(), "this condition ends too early");
        }
        return new Diagnostic(problem.severity(), problem.status(), place(problem.span(), condition, before), problem.message(),
                List.of(), problem.hint(), problem.detail());
    }

    /** The place in the file, exact unless the text is written with quotes or over several lines. */
    private static Span place(Span within, Excerpt condition, int before) {
        String written = condition.span().text();
        int quote = written.indexOf(condition.text());
        return quote < 0 ? condition.span()
                : condition.span().part(quote + within.start() - before, Math.min(quote + within.end() - before, quote + condition.text().length()));
    }
}
