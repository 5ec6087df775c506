package casebook.plan;

import casebook.declaration.Parameter;

/**
 * The session variable that holds a parameter.
 *
 * @param name of the variable, as SQL names it behind the {@code $}: the parameter's own, or another where the parameter has
 *     several values in one project
 */
public record Variable(String name, Parameter parameter) {
    /** The parameter's value. */
    public Object value() {
        return parameter.value();
    }

    /** The variable with another value in it. */
    Variable with(Parameter other) {
        return new Variable(name, other);
    }
}
