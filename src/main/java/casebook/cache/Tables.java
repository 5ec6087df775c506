package casebook.cache;

import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** Columns and rows as bytes. */
public final class Tables {
    private Tables() {}

    public static void writeColumns(Out out, List<Column> columns) {
        out.list(columns, Tables::writeColumn);
    }

    public static List<Column> readColumns(In in) {
        return in.list(Tables::readColumn);
    }

    static void writeColumn(Out out, Column column) {
        out.text(column.name()).number(column.type().ordinal()).text(column.sqlType());
    }

    static Column readColumn(In in) {
        String name = in.text();
        Type type = Type.values()[in.count()];
        return new Column(name, type, in.text());
    }

    public static void write(Out out, Table table) {
        writeColumns(out, table.columns());
        out.number(table.rows().size());
        table.rows().forEach(row -> row.forEach(out::value));
        out.number(table.total());
        out.list(new TreeMap<>(table.ranks()).entrySet(), (o, ranks) -> {
            o.number(ranks.getKey()).number(ranks.getValue().size());
            ranks.getValue().forEach(o::value);
        });
    }

    public static Table read(In in) {
        List<Column> columns = readColumns(in);
        var rows = new ArrayList<List<Object>>();
        for (int left = in.count(); left > 0; left--) {
            var row = new ArrayList<Object>(columns.size());
            columns.forEach(_ -> row.add(in.value()));
            rows.add(row);
        }
        long total = in.number();
        var ranks = new HashMap<Integer, List<Long>>();
        in.list(i -> {
            int column = i.count();
            var places = new ArrayList<Long>();
            for (int left = i.count(); left > 0; left--) {
                places.add((Long) i.value());
            }
            return ranks.put(column, places);
        });
        return new Table(columns, rows, total, ranks);
    }
}
