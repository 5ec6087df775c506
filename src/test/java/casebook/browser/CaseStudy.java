package casebook.browser;

import casebook.launch.Checkout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the site of this repository's own case study: it is built once, by the first that asks. */
final class CaseStudy implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(CaseStudy.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BuiltSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .computeIfAbsent(BuiltSite.class, _ -> BuiltSite.of(Checkout.root()), BuiltSite.class);
    }
}
