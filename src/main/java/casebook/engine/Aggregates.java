package casebook.engine;

import casebook.result.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Aggregates of one table, taken in one query and then handed out in the order in which they were asked for. */
final class Aggregates {
    private final String rows;
    private final List<String> expressions = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private Iterator<Object> values = List.of().iterator();

    /** @param rows what follows FROM */
    Aggregates(String rows) {
        this.rows = rows;
    }

    /** @param type a column of the type that the aggregate has */
    void add(String expression, Column type) {
        expressions.add(expression);
        columns.add(type);
    }

    void read(RowReader reader) throws SQLException {
        if (!expressions.isEmpty()) {
            values = reader.row("SELECT " + String.join(", ", expressions) + " FROM " + rows, columns).iterator();
        }
    }

    /** The next value; null for NULL. */
    Object next() {
        return values.next();
    }
}
