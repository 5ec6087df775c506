package casebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds calls in SQL whose result may depend on the order of rows, since no ORDER BY of their own decides. DuckDB doesn't tell the
 * places of what it has bound, except of constants: so each call that takes one gets a filter that is true.
 */
final class UnsteadyCalls {
    /** A number that nobody writes; true as a filter. */
    static final int MARK = 907_331_509;
    /** What doesn't mind the order of a list. */
    private static final Set<String> SORTING = Set.of("array_contains", "array_has", "array_length", "array_reverse_sort", "array_sort", "array_unique",
            "len", "list_contains", "list_count", "list_has", "list_max", "list_min", "list_reverse_sort", "list_sort", "list_unique");

    /** A text to put into the SQL, with the mark of a call between its two parts, if it is that of one. */
    private record Insertion(int at, String before, Optional<UnsteadyCall> call, String after) {}

    private final List<Token> tokens;
    private final String sql;
    private final List<UnsteadyCall> calls = new ArrayList<>();
    private final List<Insertion> insertions = new ArrayList<>();
    private final Map<Long, UnsteadyCall> byMark = new HashMap<>();
    private String marked = "";

    private UnsteadyCalls(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql);
    }

    static UnsteadyCalls of(String sql) {
        var found = new UnsteadyCalls(sql);
        for (int i = 0; i + 1 < found.tokens.size(); i++) {
            found.look(i);
        }
        found.insert();
        return found;
    }

    private void insert() {
        var text = new StringBuilder();
        int copied = 0;
        for (Insertion next : insertions.stream().sorted(Comparator.comparingInt(Insertion::at)).toList()) {
            text.append(sql, copied, next.at()).append(next.before());
            next.call().ifPresent(call -> {
                byMark.put((long) text.toString().getBytes(StandardCharsets.UTF_8).length, call);
                text.append(MARK);
            });
            text.append(next.after());
            copied = next.at();
        }
        marked = text.append(sql.substring(copied)).toString();
    }

    /** In the order in which they are written. */
    List<UnsteadyCall> all() {
        return calls;
    }

    /** The SQL with marks. */
    String marked() {
        return marked;
    }

    /** The call that a mark belongs to. @param place in bytes of the marked SQL */
    Optional<UnsteadyCall> at(long place) {
        return Optional.ofNullable(byMark.get(place));
    }

    List<Token> tokens() {
        return tokens;
    }

    private void look(int i) {
        Token name = tokens.get(i);
        Optional<Unsteady> kind = name.isName() && tokens.get(i + 1).isSign('(') ? Unsteady.named(name.name()) : Optional.empty();
        int close = kind.isPresent() ? closing(i + 1) : -1;
        if (close < 0 || isOrdered(i + 1, close) || isSorted(i, close) || kind.get().adds() && isRounded(i)) {
            return;
        }
        int filter = close + 1 < tokens.size() && tokens.get(close + 1).isWord("FILTER") && token(close + 2).isSign('(') ? closing(close + 2) : -1;
        int behind = Math.max(close, filter) + 1;
        boolean over = token(behind).isWord("OVER");
        if (over ? isOrderedWindow(behind + 1) : kind.get() == Unsteady.PLACE) {
            return;
        }
        var call = new UnsteadyCall(kind.get(), name.name().toLowerCase(Locale.ROOT), name.start(),
                isDistinct(i + 2), arguments(i + 1, close), written(i, behind), over, isPivot(i));
        calls.add(call);
        if (!call.isHidden() && !call.isByPlace()) {
            mark(call, close, filter);
        }
    }

    private void mark(UnsteadyCall call, int close, int filter) {
        if (filter < 0) {
            insertions.add(new Insertion(tokens.get(close).end(), " FILTER (WHERE ", Optional.of(call), ")"));
        } else {
            // WHERE may be left out.
            Token before = tokens.get(tokens.get(close + 3).isWord("WHERE") ? close + 3 : close + 2);
            insertions.add(new Insertion(before.end(), " ", Optional.of(call), " AND ("));
            insertions.add(new Insertion(tokens.get(filter).start(), "", Optional.empty(), ")"));
        }
    }

    /** A USING with brackets is that of a join. */
    private boolean isPivot(int call) {
        int using = call - 1;
        while (using >= 0 && !tokens.get(using).isWord("USING") && !tokens.get(using).isWord("SELECT")) {
            using--;
        }
        return using > 0 && tokens.get(using).isWord("USING") && !tokens.get(using + 1).isSign('(')
                && tokens.subList(0, using).stream().anyMatch(token -> token.isWord("PIVOT") || token.isWord("PIVOT_WIDER"));
    }

    private boolean isOrdered(int open, int close) {
        return depthOne(open, close).stream().anyMatch(token -> token.isWord("ORDER"));
    }

    /** {@code list_sort(list(x))}, {@code list(x).list_sort()}. */
    private boolean isSorted(int name, int close) {
        return name >= 2 && tokens.get(name - 1).isSign('(') && isSorting(tokens.get(name - 2))
                || token(close + 1).isSign('.') && isSorting(token(close + 2));
    }

    /** Last digits are gone where {@code round} stands around them, however far. */
    private boolean isRounded(int name) {
        int depth = 0;
        for (int i = name - 1; i > 0; i--) {
            depth -= change(tokens.get(i));
            if (depth < 0) {
                if (tokens.get(i).isSign('(') && tokens.get(i - 1).isWord("ROUND")) {
                    return true;
                }
                depth = 0;
            }
        }
        return false;
    }

    private static boolean isSorting(Token token) {
        return token.isName() && SORTING.contains(token.name().toLowerCase(Locale.ROOT));
    }

    /** @param at the index of what stands behind OVER: a window, or the name of one */
    private boolean isOrderedWindow(int at) {
        if (token(at).isSign('(')) {
            int close = closing(at);
            boolean based = close > at + 1 && token(at + 1).isName() && !token(at + 1).isWord("PARTITION") && !token(at + 1).isWord("ORDER");
            return close < 0 || isOrdered(at, close) || based;
        }
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i).name().equalsIgnoreCase(token(at).name())
                    && tokens.get(i + 1).isWord("AS") && tokens.get(i + 2).isSign('(') && i > at) {
                return isOrderedWindow(i + 2);
            }
        }
        return true;
    }

    /** The tokens between two brackets, without those in brackets of their own. */
    private List<Token> depthOne(int open, int close) {
        var found = new ArrayList<Token>();
        int depth = 0;
        for (int i = open + 1; i < close; i++) {
            depth += change(tokens.get(i));
            if (depth == 0) {
                found.add(tokens.get(i));
            }
        }
        return found;
    }

    /** The index of the bracket that closes another; negative if there is none. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += change(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static int change(Token token) {
        return token.isSign('(') || token.isSign('[') || token.isSign('{') ? 1
                : token.isSign(')') || token.isSign(']') || token.isSign('}') ? -1 : 0;
    }

    private Token token(int index) {
        return index < tokens.size() ? tokens.get(index) : new Token(Token.Kind.SIGN, sql.length(), sql.length(), " ");
    }

    private boolean isDistinct(int first) {
        return token(first).isWord("DISTINCT");
    }

    private List<String> arguments(int open, int close) {
        var all = new ArrayList<String>();
        int from = isDistinct(open + 1) ? open + 2 : open + 1;
        int depth = 0;
        for (int i = from; i <= close; i++) {
            depth += i < close ? change(tokens.get(i)) : 0;
            if (i == close && i > from || depth == 0 && tokens.get(i).isSign(',')) {
                all.add(written(from, i));
                from = i + 1;
            }
        }
        return all;
    }

    /** What stands between two tokens, remarks and line breaks left out. */
    private String written(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to && i < tokens.size(); i++) {
            boolean gap = i > from && tokens.get(i).start() > tokens.get(i - 1).end();
            text.append(gap ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }
}
