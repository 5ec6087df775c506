package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Names the places of what is no function and takes rows in the order in which threads hand them over. */
final class UnsteadyClauses {
    /** A query between two brackets, or the whole. */
    private static final class Level {
        private final int depth;
        private final List<Token> limits = new ArrayList<>();
        private final List<Token> distinctOns = new ArrayList<>();
        private boolean ordered;

        private Level(int depth) {
            this.depth = depth;
        }
    }

    private final List<Token> tokens;
    private final IntFunction<Span> place;
    private final List<Level> levels = new ArrayList<>();

    /** @param place of what stands at an offset */
    UnsteadyClauses(List<Token> tokens, IntFunction<Span> place) {
        this.tokens = tokens;
        this.place = place;
    }

    static boolean mayHold(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.isWord("LIMIT") || token.isWord("DISTINCT") || isSample(token));
    }

    /** @param cuts whether a LIMIT of so many rows at the end leaves some out */
    void find(OpenOrders orders, Predicate<Long> cuts, List<Diagnostic> found) {
        read();
        if (orders.sample()) {
            tokens.stream().filter(UnsteadyClauses::isSample).findFirst().ifPresent(token -> warn(token, "this sample may hold other rows at each build",
                    "take the first rows by a digest: `ORDER BY md5(id::VARCHAR) LIMIT 100`", found));
        }
        Set<Token> told = new HashSet<>();
        boolean outer = !levels.getFirst().limits.isEmpty() && !levels.getFirst().ordered;
        boolean inner = orders.innerLimit() || orders.topLimit() && !outer;
        for (Level level : levels) {
            if (orders.distinctOn() && (!level.ordered || levels.stream().allMatch(it -> it.ordered || it.distinctOns.isEmpty()))) {
                level.distinctOns.stream().filter(told::add).forEach(token -> warn(token, "`DISTINCT ON` may keep other rows at each build",
                        "name an order that decides, behind what is distinct: `ORDER BY x, id`", found));
            }
            boolean open = level.depth == 0 ? orders.topLimit() : inner;
            level.limits.stream().filter(token -> open && !level.ordered && (level.depth > 0 || cuts.test(number(token)))).forEach(token ->
                    warn(token, "`LIMIT` may keep other rows at each build", "name an order that decides before it: `ORDER BY …`", found));
        }
    }

    private void warn(Token token, String message, String hint, List<Diagnostic> found) {
        found.add(Diagnostic.warning(place.apply(token.start()), message).withHint(hint));
    }

    private static boolean isSample(Token token) {
        return token.isWord("SAMPLE") || token.isWord("TABLESAMPLE");
    }

    private void read() {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(0));
        levels.add(open.peek());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int change = UnsteadyCalls.change(token);
            if (change > 0) {
                open.push(new Level(open.size()));
                levels.add(open.peek());
            } else if (change < 0 && open.size() > 1) {
                open.pop();
            } else {
                note(token, i + 1 < tokens.size() ? tokens.get(i + 1) : token, open.peek());
            }
        }
    }

    private static void note(Token token, Token next, Level level) {
        if (token.isWord("ORDER") && next.isWord("BY")) {
            level.ordered = true;
        } else if (token.isWord("LIMIT") && next.kind() == Token.Kind.NUMBER) {
            level.limits.add(token);
        } else if (token.isWord("DISTINCT") && next.isWord("ON")) {
            level.distinctOns.add(token);
        }
    }

    private long number(Token limit) {
        String text = tokens.get(tokens.indexOf(limit) + 1).text();
        return text.chars().allMatch(Character::isDigit) && text.length() < 18 ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
