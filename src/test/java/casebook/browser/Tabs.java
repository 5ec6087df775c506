package casebook.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their tabs. Stores close what they hold: the root's at the end of the run, a test's after the test. */
final class Tabs implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Tabs.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.program()
                .map(program -> ConditionEvaluationResult.enabled(program.toString()))
                .orElseGet(() -> ConditionEvaluationResult.disabled("no browser on the path; looked for "
                        + String.join(", ", Browser.NAMES)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = context.getRoot().getStore(NAMESPACE).computeIfAbsent(Browser.class,
                _ -> Browser.start(Browser.program().orElseThrow()), Browser.class);
        return context.getStore(NAMESPACE).computeIfAbsent(Tab.class, _ -> browser.tab(), Tab.class);
    }
}
