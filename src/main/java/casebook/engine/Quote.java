package casebook.engine;

import casebook.plan.Relation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes names and texts into SQL so that they can be nothing else. */
final class Quote {
    private Quote() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** The full name; an attached table's schema is {@code database.schema}. */
    static String relation(Relation relation) {
        String schema = Arrays.stream(relation.schema().split("\\.", 2)).map(Quote::name).collect(Collectors.joining("."));
        return schema + "." + name(relation.name());
    }
}
