package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the values of a loaded seed that the declared types can't hold. */
final class Misfits {
    /** How many values of a column are shown. */
    private static final int SHOWN = 3;
    private static final int LONGEST = 60;
    private static final Pattern LOCAL_DATE = Pattern.compile("\\s*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\s*[+-]?\\d+,\\d+\\s*");

    private final Session session;
    private final String table;
    private final RowPlaces places;

    Misfits(Session session, String table, RowPlaces places) {
        this.session = session;
        this.table = table;
        this.places = places;
    }

    List<Diagnostic> find(List<TypedColumn> columns) throws SQLException, IOException {
        var found = new ArrayList<Diagnostic>();
        List<Long> counts = counts(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (counts.get(i) > 0) {
                found.addAll(show(columns.get(i), counts.get(i)));
            }
        }
        return found;
    }

    private List<Long> counts(List<TypedColumn> columns) throws SQLException {
        if (columns.isEmpty()) {
            return List.of();
        }
        String counts = columns.stream().map(column -> "count(*) FILTER (WHERE " + column.misfits() + ")")
                .collect(Collectors.joining(", "));
        return session.query("SELECT " + counts + " FROM " + table, rows -> {
            rows.next();
            var all = new ArrayList<Long>();
            for (int i = 1; i <= columns.size(); i++) {
                all.add(rows.getLong(i));
            }
            return all;
        });
    }

    private List<Diagnostic> show(TypedColumn column, long count) throws SQLException, IOException {
        SortedMap<Long, String> values = first(column);
        Map<Long, Span> spans = places.find(values);
        var shown = new ArrayList<Diagnostic>();
        values.forEach((row, value) -> shown.add(misfit(column, value, spans.get(row))));
        if (count > SHOWN) {
            Diagnostic last = shown.removeLast();
            shown.add(last.withNote(column.declared(),
                    "and " + (count - SHOWN) + " more values of `" + column.name() + "` don't fit"));
        }
        return shown;
    }

    /** The first values that don't fit, by the number of their row. */
    private SortedMap<Long, String> first(TypedColumn column) throws SQLException {
        String sql = "SELECT rowid, " + Quote.name(column.name()) + "::VARCHAR FROM " + table
                + " WHERE " + column.misfits() + " ORDER BY rowid LIMIT " + SHOWN;
        return session.query(sql, rows -> {
            var first = new TreeMap<Long, String>();
            while (rows.next()) {
                first.put(rows.getLong(1), rows.getString(2));
            }
            return first;
        });
    }

    private static Diagnostic misfit(TypedColumn column, String value, Span place) {
        String line = value.lines().findFirst().orElse("");
        String start = line.substring(0, Math.min(line.length(), LONGEST));
        String cut = start.length() < value.length() ? start + "…" : start;
        return Diagnostic.io(place, "`" + cut + "` is no " + column.type() + ", as `" + column.name() + "` is declared")
                .withNote(column.declared(), "declared here").withHint(hint(column, value));
    }

    private static Optional<String> hint(TypedColumn column, String value) {
        boolean date = column.type().startsWith("DATE") || column.type().startsWith("TIMESTAMP");
        if (date && LOCAL_DATE.matcher(value).matches()) {
            return Optional.of("dates are written 2024-12-31; others can be read as text, with strptime in a model");
        }
        return !date && DECIMAL_COMMA.matcher(value).matches()
                ? Optional.of("say `decimal: \",\"` in seeds/schema.yml") : Optional.empty();
    }
}
