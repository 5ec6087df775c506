package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.notebook.FilterSpec;
import casebook.notebook.Notebook;

/**
 * What stands for the value of a filter whose choices come from a result, while names are resolved: each page has its own, so
 * that no part of it is shared with a page where something else may be chosen at first. Steps hold NULL instead, until the
 * choices are known.
 */
record Pending(String page) {
    static Parameter parameter(FilterSpec filter, Notebook page) {
        return new Parameter(filter.name().text(), filter.name().span(), ParameterType.ANY, new Pending(page.name()));
    }

    /** The variable with NULL for what isn't known yet. */
    static Variable settled(Variable variable) {
        Parameter parameter = variable.parameter();
        return parameter.value() instanceof Pending
                ? variable.with(new Parameter(parameter.name(), parameter.span(), ParameterType.ANY, null)) : variable;
    }
}
