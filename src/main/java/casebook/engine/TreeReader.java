package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.plan.SqlFacts;
import casebook.plan.SqlReader;
import casebook.project.Permissions;
import casebook.result.Column;
import casebook.result.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads SQL with DuckDB's parser, on a connection of its own. Safe for use by several threads. */
final class TreeReader implements SqlReader, AutoCloseable {
    /** In UTF-16 units: far more than people write, and read in seconds. */
    private static final int LONGEST = 500_000;

    private final BigStack thread = new BigStack("casebook-parser");
    private final Connection connection;
    private final FileGate files;
    private final SqlParser parser;

    TreeReader(Connection connection, Permissions permissions) throws SQLException {
        this.files = new FileGate(permissions);
        this.connection = connection;
        this.parser = new SqlParser(connection);
    }

    @Override
    public SqlFacts read(Span span) {
        SqlText sql = SqlText.of(span);
        return thread.call(() -> {
            try {
                return read(sql);
            } catch (SQLException e) {
                return refuse(sql, Diagnostic.invalid(sql.body(),
                        "DuckDB can't parse this: " + ErrorTranslator.withoutPaths(EngineError.of(e).message())));
            } catch (StackOverflowError e) {
                return refuse(sql, Diagnostic.invalid(sql.body(), "this SQL is nested too deeply"));
            }
        });
    }

    private SqlFacts read(SqlText sql) throws SQLException {
        if (sql.body().text().isEmpty()) {
            return refuse(sql, Refusals.empty(sql));
        }
        if (sql.body().text().length() > LONGEST) {
            return refuse(sql, Refusals.tooLong(sql, LONGEST));
        }
        var second = sql.secondStatement();
        if (second.isPresent()) {
            return refuse(sql, Refusals.severalStatements(sql, second.get()));
        }
        return switch (parser.parse(SqlText.plain(sql.span().text()))) {
            case SqlParser.Parsed.Refused refused when refused.syntax() || refused.message().contains("parameters") ->
                refuse(sql, SyntaxErrors.diagnostic(sql, refused.message(), refused.position()));
            case SqlParser.Parsed.Refused _ -> refuse(sql, Refusals.notSelect(sql));
            case SqlParser.Parsed.Trees trees when trees.nodes().size() != 1 -> refuse(sql, Refusals.notSelect(sql));
            case SqlParser.Parsed.Trees trees -> new TreeWalk(sql, files).facts(trees.nodes().getFirst());
        };
    }

    /** The servers of all addresses that SQL may read from, as in {@code https://example.org/}. */
    Collection<String> servers() {
        return files.servers();
    }

    /**
     * Where the columns of a query come from.
     *
     * @param sql a SELECT with every relation's name in full
     * @param found its columns as the engine gives them
     * @param columns of a relation
     */
    List<Origin> origins(String sql, List<Column> found, Function<Relation, Optional<List<Column>>> columns) {
        return thread.call(() -> {
            try {
                if (parser.parse(sql) instanceof SqlParser.Parsed.Trees trees && trees.nodes().size() == 1) {
                    return new QueryOrigins(columns).read(trees.nodes().getFirst(), found);
                }
            } catch (SQLException | StackOverflowError e) {
                // Unknown, like all that SQL doesn't tell.
            }
            return found.stream().<Origin>map(_ -> new Origin.Unknown()).toList();
        });
    }

    private static SqlFacts refuse(SqlText sql, Diagnostic problem) {
        return SqlFacts.unreadable(sql.span(), problem);
    }

    @Override
    public void close() throws SQLException {
        thread.close();
        parser.close();
        connection.close();
    }
}
