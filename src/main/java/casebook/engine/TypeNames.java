package casebook.engine;

import casebook.declaration.ColumnDeclaration.TypeName;
import casebook.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Resolves the names of SQL types that people declare. */
final class TypeNames {
    private final Session session;

    TypeNames(Session session) {
        this.session = session;
    }

    /** The type as DuckDB writes it; nothing if it knows none of that name, which is added to {@code found}. */
    Optional<String> resolve(TypeName type, List<Diagnostic> found) throws SQLException {
        if (!isTypeName(type.text())) {
            found.add(unknown(type));
            return Optional.empty();
        }
        try {
            return Optional.of(session.query("SELECT typeof(NULL::" + type.text() + ")", rows -> {
                rows.next();
                return rows.getString(1);
            }));
        } catch (SQLException e) {
            EngineError error = EngineError.of(e);
            Diagnostic said = error.subtype().equals("MISSING_ENTRY") || error.type().equals("Parser") ? unknown(type)
                    : Diagnostic.invalid(type.span(), "`" + type.text() + "` is no SQL type: " + error.message());
            found.add(said.withHint(error.candidates().stream().findFirst().map(name -> "did you mean `" + name + "`?")));
            return Optional.empty();
        }
    }

    private static Diagnostic unknown(TypeName type) {
        return Diagnostic.invalid(type.span(), "there is no SQL type `" + type.text() + "`");
    }

    /** Words, numbers and matching brackets: nothing that could read or run anything. */
    private static boolean isTypeName(String text) {
        int depth = 0;
        for (Token token : Lexer.tokens(text)) {
            boolean query = token.isWord("SELECT") || token.isWord("FROM") || token.isWord("VALUES");
            boolean sign = token.kind() == Token.Kind.SIGN && "(),[]".indexOf(token.text().charAt(0)) < 0;
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (query || sign || token.kind() == Token.Kind.PARAMETER || depth < 0) {
                return false;
            }
        }
        return depth == 0 && !text.isBlank();
    }
}
