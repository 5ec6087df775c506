package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which value of a parameter is in force: the command line's, the environment's, the page's, the part's,
 * {@code casebook.yml}'s, in this order. A value that overrides another is cast to the type of the other.
 *
 * @param settings those of {@code casebook.yml}
 * @param flags {@code -P name=text}
 * @param environment the process's environment; {@code CASEBOOK_NAME} overrides a parameter
 */
public record Parameters(Collection<Parameter> settings, Map<String, String> flags, Map<String, String> environment) {
    private static final String PREFIX = "CASEBOOK_";
    private static final Set<ParameterType> NUMBERS = Set.of(ParameterType.INTEGER, ParameterType.DOUBLE);

    static Map<String, Parameter> byName(Collection<Parameter> parameters) {
        var byName = new LinkedHashMap<String, Parameter>();
        parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
        return byName;
    }

    /** The parameters of {@code casebook.yml}, by name. */
    Map<String, Parameter> base() {
        return byName(settings);
    }

    /** Puts nearer parameters over those of the same name, cast to their types. */
    void putOver(Map<String, Parameter> declared, Map<String, Parameter> nearer, Diagnostics diagnostics) {
        nearer.forEach((name, parameter) -> declared.merge(name, parameter, (farther, near) -> cast(farther, near, diagnostics)));
    }

    /**
     * A number stays the number that it is and NULL stays NULL; a list is taken as it is written, and so is what
     * replaces a list or a NULL.
     */
    static Parameter cast(Parameter farther, Parameter nearer, Diagnostics diagnostics) {
        boolean same = farther.type() == nearer.type() || NUMBERS.contains(farther.type()) && NUMBERS.contains(nearer.type());
        boolean open = farther.type() == ParameterType.ANY || farther.value() instanceof List<?>;
        if (same || open || nearer.value() == null || nearer.value() instanceof List<?>) {
            return nearer;
        }
        Parameter cast = ParameterReader.override(farther, nearer.value().toString(), nearer.span(), diagnostics);
        return new Parameter(nearer.name(), nearer.span(), cast.type(), cast.value());
    }

    /** The values in force where a notebook and those that bring it in declare these. */
    Map<String, Parameter> inForce(Map<String, Parameter> declared, Diagnostics diagnostics) {
        Map<String, Parameter> inForce = base();
        putOver(inForce, declared, diagnostics);
        inForce.replaceAll((_, parameter) -> inForce(parameter, diagnostics));
        return inForce;
    }

    private Parameter inForce(Parameter declared, Diagnostics diagnostics) {
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
