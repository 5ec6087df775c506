package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts;
import casebook.plan.SqlReader;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads SQL with DuckDB's parser, on a connection of its own. Safe for use by several threads. */
final class TreeReader implements SqlReader, AutoCloseable {
    private final BigStack thread = new BigStack("casebook-parser");
    private final Connection connection;
    private final SqlParser parser;

    TreeReader(Connection connection) throws SQLException {
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
        var second = sql.secondStatement();
        if (second.isPresent()) {
            return refuse(sql, Refusals.severalStatements(sql, second.get()));
        }
        return switch (parser.parse(SqlText.plain(sql.span().text()))) {
            case SqlParser.Parsed.Refused refused when refused.syntax() || refused.message().contains("parameters") ->
                refuse(sql, SyntaxErrors.diagnostic(sql, refused.message(), refused.position()));
            case SqlParser.Parsed.Refused _ -> refuse(sql, Refusals.notSelect(sql));
            case SqlParser.Parsed.Trees trees when trees.nodes().size() != 1 -> refuse(sql, Refusals.notSelect(sql));
            case SqlParser.Parsed.Trees trees -> new TreeWalk(sql).facts(trees.nodes().getFirst());
        };
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
