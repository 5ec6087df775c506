package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A SQL file that makes other files, run statement by statement in a database of its own that nothing restricts. DuckDB
 * resolves paths against the process's folder, which Java can't change; so the paths behind {@code COPY … TO} are made
 * absolute here.
 */
final class Script {
    private final Session session;
    private final Source source;
    private final Path folder;

    /** @param folder against which paths in the script are resolved */
    Script(Session session, Source source, Path folder) {
        this.session = session;
        this.source = source;
        this.folder = folder;
    }

    /** @throws ReportException at the first statement that fails */
    void run() {
        for (List<Token> statement : statements(Lexer.tokens(source.text()))) {
            try {
                session.execute(absolute(statement));
            } catch (SQLException e) {
                throw new ReportException(diagnostic(statement, EngineError.of(e)));
            }
        }
    }

    private static List<List<Token>> statements(List<Token> tokens) {
        var statements = new ArrayList<List<Token>>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).isSign(';')) {
                if (i > from) {
                    statements.add(tokens.subList(from, i));
                }
                from = i + 1;
            }
        }
        return statements;
    }

    private Diagnostic diagnostic(List<Token> statement, EngineError error) {
        int start = statement.getFirst().start();
        var sql = SqlText.of(new Span(source, start, statement.getLast().end()));
        Span place = error.position() < 0 ? sql.place(sql.token(0)) : sql.place(error.position());
        return Diagnostic.failed(place, ErrorTranslator.withoutPaths(error.message()));
    }

    private String absolute(List<Token> statement) {
        int start = statement.getFirst().start();
        var text = new StringBuilder(source.text().substring(start, statement.getLast().end()));
        if (!statement.getFirst().isWord("COPY")) {
            return text.toString();
        }
        for (int i = statement.size() - 1; i > 0; i--) {
            Token token = statement.get(i);
            if (token.kind() == Token.Kind.STRING && statement.get(i - 1).isWord("TO")) {
                Path path = folder.resolve(token.text().substring(1, token.text().length() - 1).replace("''", "'"));
                text.replace(token.start() - start, token.end() - start, Quote.text(path.toString()));
            }
        }
        return text.toString();
    }
}
