package casebook.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks things up by the name that an author wrote. */
public final class Named {
    private Named() {}

    /** The value for a column's name; names are compared as SQL does, without regard to case. */
    public static <V> Optional<V> get(Map<Name, V> map, String column) {
        return map.entrySet().stream().filter(entry -> entry.getKey().text().equalsIgnoreCase(column))
                .map(Map.Entry::getValue).findFirst();
    }

    /** The same names with changed values, in the same order. */
    static <V> Map<Name, V> map(Map<Name, V> map, UnaryOperator<V> change) {
        var changed = new LinkedHashMap<Name, V>();
        map.forEach((name, value) -> changed.put(name, change.apply(value)));
        return Collections.unmodifiableMap(changed);
    }
}
