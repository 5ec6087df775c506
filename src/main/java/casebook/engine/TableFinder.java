package casebook.engine;

import casebook.diagnostic.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a table's name is written. DuckDB's own extent of it covers the alias too. */
final class TableFinder {
    private final SqlText sql;
    private final Set<Integer> claimed = new HashSet<>();

    TableFinder(SqlText sql) {
        this.sql = sql;
    }

    /**
     * The name as written, alias excluded.
     *
     * @param location DuckDB's, in bytes; negative for {@code TABLE x}, where it gives none
     * @param path the parts of the name; empty if they are not written there
     */
    Optional<Span> find(int location, List<String> path) {
        int from = location < 0 ? afterTableKeyword(path) : sql.indexAt(location);
        if (sql.token(from + 1).isSign(':') && !sql.token(from + 2).isSign(':')) {
            from += 2;
        }
        return matches(from, path) ? Optional.of(span(from, path.size())) : file(from, path);
    }

    /** A text in single quotes where a name belongs: DuckDB reads a file then. */
    private Optional<Span> file(int from, List<String> path) {
        boolean text = path.size() == 1 && sql.token(from).kind() == Token.Kind.STRING;
        return text ? Optional.of(sql.place(sql.token(from))) : Optional.empty();
    }

    private int afterTableKeyword(List<String> path) {
        for (int i = 1; i < sql.tokens().size(); i++) {
            if (sql.token(i - 1).isWord("TABLE") && matches(i, path) && claimed.add(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a chain of names joined by dots stands at a token. */
    private boolean matches(int from, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            Token token = sql.token(from + 2 * i);
            boolean joined = i == 0 || sql.token(from + 2 * i - 1).isSign('.');
            if (!joined || !token.isName() || !token.name().equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Span span(int from, int parts) {
        return sql.place(sql.token(from)).to(sql.place(sql.token(from + 2 * parts - 2)));
    }
}
