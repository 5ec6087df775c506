package casebook.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that an author's order leaves equal would come in the order in which threads hand them over, and LIMIT would cut
 * through them: they are ordered by all columns too.
 */
final class Ties {
    private static final Set<String> AFTER_ORDER = Set.of("LIMIT", "OFFSET", "FETCH", "USING", "FOR");

    private Ties() {}

    /**
     * A query with its order made complete.
     *
     * @param columns how many it gives
     * @return the query as it is if it orders nothing, or by all columns already
     */
    static String broken(String query, int columns) {
        List<Token> tokens = Lexer.tokens(query);
        int order = -1;
        int end = -1;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += change(token);
            if (depth == 0 && token.isWord("ORDER") && i + 2 < tokens.size() && tokens.get(i + 1).isWord("BY")) {
                order = i + 2;
                end = -1;
            } else if (depth == 0 && order >= 0 && end < 0 && AFTER_ORDER.stream().anyMatch(token::isWord)) {
                end = i;
            }
        }
        if (order < 0 || tokens.get(order).isWord("ALL")) {
            return query;
        }
        int place = tokens.get(end < 0 ? tokens.size() - 1 : end - 1).end();
        return query.substring(0, place) + IntStream.rangeClosed(1, columns).mapToObj(column -> ", " + column).collect(Collectors.joining())
                + query.substring(place);
    }

    private static int change(Token token) {
        return token.isSign('(') || token.isSign('[') || token.isSign('{') ? 1
                : token.isSign(')') || token.isSign(']') || token.isSign('}') ? -1 : 0;
    }
}
