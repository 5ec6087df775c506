package casebook.engine;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.plan.Relation;
import casebook.project.Seed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives the columns of a loaded seed their types: the declared ones, else those that the texts show. */
final class Typing {
    private static final String TEXT = "VARCHAR";

    private final Session session;
    private final String table;
    private final Seed seed;
    private final TextValue value;

    Typing(Session session, Relation table, Seed seed, String decimal) {
        this.session = session;
        this.table = table.sql();
        this.seed = seed;
        this.value = new TextValue(decimal.equals(","));
    }

    /**
     * Types the loaded table.
     *
     * @param guess whether text columns that nobody declared may get another type
     * @return what is wrong; the table keeps its texts then
     */
    List<Diagnostic> apply(boolean guess, RowPlaces places) throws SQLException, IOException {
        Map<String, String> columns = columns();
        var found = new ArrayList<Diagnostic>(unknownColumns(columns));
        List<TypedColumn> declared = declared(columns, found);
        if (found.isEmpty()) {
            found.addAll(new Misfits(session, table, places).find(declared));
        }
        if (found.isEmpty()) {
            var casts = new LinkedHashMap<String, String>();
            declared.stream().filter(column -> !column.type().equals(columns.get(column.name())))
                    .forEach(column -> casts.put(column.name(), column.cast("CAST")));
            if (guess) {
                new ColumnGuesser(session, table, value).guess(open(columns, declared))
                        .forEach((name, type) -> casts.put(name, cast(name, type)));
            }
            cast(columns.keySet().stream().toList(), casts);
        }
        return found;
    }

    /**
     * A query for all rows in the types that the loaded table shows, which is but a sample of them. It fails at the first row
     * that doesn't fit; if all do, the result is the one that {@link #apply} would give.
     *
     * @param reader reads all rows as texts
     * @return nothing if a declaration is wrong
     */
    Optional<String> bySample(String reader) throws SQLException {
        Map<String, String> columns = columns();
        var found = new ArrayList<Diagnostic>(unknownColumns(columns));
        Map<String, TypedColumn> declared = declared(columns, found).stream().collect(Collectors.toMap(TypedColumn::name, column -> column));
        Map<String, Optional<TypeGuess>> guessed = new ColumnGuesser(session, table, value).guessOfSample(open(columns, List.copyOf(declared.values())));
        var rows = new TypedRows(columns.keySet());
        for (String name : columns.keySet()) {
            TypedColumn column = declared.get(name);
            Optional<TypeGuess> guess = guessed.get(name);
            if (column != null) {
                rows.add(name, "NOT coalesce(" + column.misfits() + ", false)", column.cast("CAST"));
            } else if (guess == null) {
                rows.add(name);
            } else if (guess.isPresent()) {
                rows.add(name, guess.get(), value.sql(name, guess.get().sqlType()));
            } else {
                rows.add(name, Quote.name(name) + " IS NULL", Quote.name(name));
            }
        }
        return found.isEmpty() ? Optional.of(rows.of(reader)) : Optional.empty();
    }

    private String cast(String name, TypeGuess guess) {
        return "CAST(" + value.sql(name, guess.sqlType()) + " AS " + guess.sqlType() + ")";
    }

    private Map<String, String> columns() throws SQLException {
        return session.query("DESCRIBE " + table, rows -> {
            var columns = new LinkedHashMap<String, String>();
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
            return columns;
        });
    }

    private List<Diagnostic> unknownColumns(Map<String, String> columns) {
        return declarations().stream().filter(declared -> actual(columns, declared).isEmpty())
                .map(declared -> Diagnostic.invalid(declared.span(),
                        "`" + seed.name() + "` has no column `" + declared.name() + "`")
                        .withHint(Nearest.hint(declared.name(), columns.keySet())))
                .toList();
    }

    private List<ColumnDeclaration> declarations() {
        return seed.declaration().map(TableDeclaration::columns).orElse(List.of());
    }

    /** The column's own spelling of a declared name. */
    private static Optional<String> actual(Map<String, String> columns, ColumnDeclaration declared) {
        return columns.keySet().stream().filter(name -> name.equalsIgnoreCase(declared.name())).findFirst();
    }

    private List<TypedColumn> declared(Map<String, String> columns, List<Diagnostic> found) throws SQLException {
        var types = new TypeNames(session);
        var typed = new ArrayList<TypedColumn>();
        for (ColumnDeclaration declared : declarations()) {
            Optional<String> name = actual(columns, declared);
            if (declared.type().isPresent() && name.isPresent()) {
                boolean isText = columns.get(name.get()).equals(TEXT);
                types.resolve(declared.type().get(), found).ifPresent(type -> typed.add(
                        new TypedColumn(name.get(), type, isText, value, declared.type().get().span())));
            }
        }
        return typed;
    }

    /** The text columns whose type nobody declared. */
    private static List<String> open(Map<String, String> columns, List<TypedColumn> declared) {
        return columns.keySet().stream().filter(name -> columns.get(name).equals(TEXT))
                .filter(name -> declared.stream().noneMatch(column -> column.name().equals(name))).toList();
    }

    private void cast(List<String> columns, Map<String, String> casts) throws SQLException {
        if (!casts.isEmpty()) {
            session.execute("CREATE OR REPLACE TABLE " + table + " AS SELECT " + select(columns, casts) + " FROM " + table);
        }
    }

    private static String select(List<String> columns, Map<String, String> casts) {
        return columns.stream().map(name -> casts.getOrDefault(name, Quote.name(name)) + " AS " + Quote.name(name))
                .collect(Collectors.joining(", "));
    }
}
