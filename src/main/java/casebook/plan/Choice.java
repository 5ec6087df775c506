package casebook.plan;

import casebook.declaration.Parameter;
import java.util.List;

/**
 * What can be chosen in a filter: one item, several, or none, which is all of them.
 *
 * @param slug how addresses name it: lower-case letters, digits, {@code -}, and commas between several items
 * @param label how readers know it; empty for none where it has no name of its own
 * @param parameters the values that cells read then
 */
public record Choice(String slug, String label, List<Parameter> parameters) {
    /** The slug of no item. */
    public static final String ALL = "all";

    public Choice {
        parameters = List.copyOf(parameters);
    }
}
