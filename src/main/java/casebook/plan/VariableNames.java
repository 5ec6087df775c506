package casebook.plan;

import casebook.declaration.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The session variables that hold parameters. A view reads its variables when a query runs that reads the view, so a
 * parameter that has two values in one project needs two variables: the second is {@code $since_2}.
 */
final class VariableNames {
    private record Value(Object type, Object value) {}

    private final Map<String, List<Value>> values = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Set<String> taken;

    /** @param declared the names of all parameters of the project */
    VariableNames(Set<String> declared) {
        this.taken = new HashSet<>(declared);
    }

    /** The variable that holds a parameter. */
    Variable variable(Parameter parameter) {
        var value = new Value(parameter.type(), parameter.value());
        List<Value> known = values.computeIfAbsent(parameter.name(), _ -> new ArrayList<>());
        List<String> variables = names.computeIfAbsent(parameter.name(), name -> new ArrayList<>(List.of(name)));
        if (!known.contains(value)) {
            known.add(value);
        }
        while (variables.size() < known.size()) {
            variables.add(free(parameter.name()));
        }
        return new Variable(variables.get(known.indexOf(value)), parameter);
    }

    private String free(String name) {
        int i = 2;
        while (!taken.add(name + "_" + i)) {
            i++;
        }
        return name + "_" + i;
    }
}
