package casebook.plan;

import casebook.declaration.Excerpt;
import casebook.declaration.Parameter;
import casebook.declaration.TableDeclaration;
import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out what the names in the tests of one scope's tables mean. */
final class TestPlanner {
    private static final String AS_OF = "as_of";

    private final Function<String, Optional<Relation>> names;
    private final Function<String, Optional<String>> unknown;
    private final Map<String, Parameter> params;
    private final ConditionCheck conditions;
    private final Diagnostics diagnostics;

    /**
     * @param names what a table's name means
     * @param unknown what to do about one that means nothing
     * @param params the parameters in force, by name
     */
    TestPlanner(Function<String, Optional<Relation>> names, Function<String, Optional<String>> unknown,
            Map<String, Parameter> params, ConditionCheck conditions, Diagnostics diagnostics) {
        this.names = names;
        this.unknown = unknown;
        this.params = params;
        this.conditions = conditions;
        this.diagnostics = diagnostics;
    }

    /** The tests of a table, without those that are wrong. */
    List<PlannedTest> plan(Relation table, String shown, TableDeclaration declared) {
        return declared.tests().stream().filter(conditions::isFine).flatMap(test -> plan(table, shown, test).stream()).toList();
    }

    private Optional<PlannedTest> plan(Relation table, String shown, TestDeclaration test) {
        return switch (test.rule()) {
            case TestRule.Relationships rule -> withOther(table, shown, test, rule.other());
            case TestRule.EqualRowCount rule -> withOther(table, shown, test, rule.other());
            case TestRule.Recency rule -> asOf(test, rule)
                    .map(moment -> new PlannedTest(table, shown, test, Optional.empty(), Optional.of(moment)));
            default -> Optional.of(new PlannedTest(table, shown, test, Optional.empty(), Optional.empty()));
        };
    }

    private Optional<PlannedTest> withOther(Relation table, String shown, TestDeclaration test, Excerpt name) {
        Optional<Relation> other = names.apply(name.text());
        if (other.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(name.span(), "there is no table or cell `" + name.text() + "`")
                    .withHint(unknown.apply(name.text())));
        }
        return other.map(relation -> new PlannedTest(table, shown, test, Optional.of(relation), Optional.empty()));
    }

    private Optional<String> asOf(TestDeclaration test, TestRule.Recency rule) {
        Optional<String> day = rule.asOf().map(Excerpt::text).filter(text -> !text.startsWith("$"));
        if (day.isPresent()) {
            return day;
        }
        String name = rule.asOf().map(text -> text.text().substring(1)).orElse(AS_OF);
        Object value = Optional.ofNullable(params.get(CellFacts.parameter(name))).map(Parameter::value).orElse(null);
        return switch (value) {
            case LocalDate date -> Optional.of(date.toString());
            case LocalDateTime time -> Optional.of(time.toString().replace('T', ' '));
            case null, default -> {
                diagnostics.add(noMoment(test, rule, name));
                yield Optional.empty();
            }
        };
    }

    private Diagnostic noMoment(TestDeclaration test, TestRule.Recency rule, String name) {
        if (params.containsKey(CellFacts.parameter(name))) {
            return Diagnostic.invalid(rule.asOf().map(Excerpt::span).orElse(test.span()), "the parameter `$" + name + "` is no date");
        }
        return rule.asOf().map(written -> Diagnostic.invalid(written.span(), "there is no parameter `$" + name + "` here")
                .withHint(Nearest.hint(name, params.keySet()).orElse("declare it under `params:`")))
                .orElseGet(() -> Diagnostic.invalid(test.span(), "`recency` counts back from a fixed day, and none is given")
                        .withHint("write `as_of: 2025-02-28` in notebooks/casebook.yml, or in the test"));
    }
}
