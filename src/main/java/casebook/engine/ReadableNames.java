package casebook.engine;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names into SQL for people: with quotes only where SQL needs them. */
final class ReadableNames {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Session session;
    private Set<String> reserved;

    ReadableNames(Session session) {
        this.session = session;
    }

    String write(String name) {
        return PLAIN.matcher(name).matches() && !reserved().contains(name) ? name : Quote.name(name);
    }

    private Set<String> reserved() {
        if (reserved == null) {
            reserved = read();
        }
        return reserved;
    }

    private Set<String> read() {
        try {
            String sql = "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'";
            return session.query(sql, rows -> {
                var words = new HashSet<String>();
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
                return words;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
