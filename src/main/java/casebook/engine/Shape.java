package casebook.engine;

import casebook.result.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table or a query, as far as its SQL tells.
 *
 * @param open whether there may be others, and no place among them is sure
 */
record Shape(List<Field> fields, boolean open) {
    /** Nothing is known. */
    static final Shape OPEN = new Shape(List.of(), true);

    /** @param name empty where only the engine knows it */
    record Field(String name, Origin origin) {
        boolean is(String wanted) {
            return name.equalsIgnoreCase(wanted);
        }
    }

    Shape {
        fields = List.copyOf(fields);
    }

    /** The fields of a name: several where a query names them alike. */
    List<Field> named(String name) {
        return fields.stream().filter(field -> field.is(name)).toList();
    }

    /** The same with other names for the first columns: {@code AS t(a, b)}. */
    Shape renamed(List<String> names) {
        var renamed = new ArrayList<Field>();
        for (int i = 0; i < fields.size(); i++) {
            renamed.add(i < names.size() ? new Field(names.get(i), fields.get(i).origin()) : fields.get(i));
        }
        return new Shape(renamed, open);
    }

    /** The same columns, of which nothing else is known. */
    Shape ofUnknownOrigin() {
        return new Shape(fields.stream().map(field -> new Field(field.name(), new Origin.Unknown())).toList(), open);
    }
}
