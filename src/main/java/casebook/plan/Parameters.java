package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which value of a parameter is in force: the command line's, the environment's, the page's, the part's,
 * {@code casebook.yml}'s, in this order.
 *
 * @param settings those of {@code casebook.yml}
 * @param flags {@code -P name=text}
 * @param environment the process's environment; {@code CASEBOOK_NAME} overrides a parameter
 */
public record Parameters(Collection<Parameter> settings, Map<String, String> flags, Map<String, String> environment) {
    private static final String PREFIX = "CASEBOOK_";

    /** The parameters of {@code casebook.yml}, by name. */
    Map<String, Parameter> base() {
        var base = new LinkedHashMap<String, Parameter>();
        settings.forEach(parameter -> base.put(parameter.name(), parameter));
        return base;
    }

    /** The value in force for a declared parameter. */
    Parameter inForce(Parameter declared, Diagnostics diagnostics) {
        String name = declared.name();
        if (flags.containsKey(name)) {
            return override(declared, flags.get(name), "-P " + name + "=" + flags.get(name), diagnostics);
        }
        String variable = PREFIX + name.toUpperCase(Locale.ROOT);
        if (environment.containsKey(variable)) {
            return override(declared, environment.get(variable), variable + "=" + environment.get(variable), diagnostics);
        }
        return declared;
    }

    private static Parameter override(Parameter declared, String text, String place, Diagnostics diagnostics) {
        return ParameterReader.override(declared, text, Span.file(place), diagnostics);
    }

    /** Reports flags that name no parameter. */
    void checkFlags(Set<String> declared, Diagnostics diagnostics) {
        flags.forEach((name, text) -> {
            if (!declared.contains(name)) {
                diagnostics.add(Diagnostic.invalid(Span.file("-P " + name + "=" + text),
                        "no notebook has a parameter `" + name + "`").withHint(Nearest.hint(name, declared)));
            }
        });
    }
}
