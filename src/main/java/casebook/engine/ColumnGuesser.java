package casebook.engine;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the types of text columns from all their values. A sample rules out most types, so that the whole table is read
 * once or twice, and for a column of texts not at all.
 */
final class ColumnGuesser {
    /** How many rows rule out types before all are read. */
    static final int SAMPLE = 2048;
    /** DuckDB plans a statement in a time that grows with the square of its expressions; a table is read once for so many. */
    private static final int MOST_AT_ONCE = 400;

    /** Whether a column may have a type. */
    private record Question(String column, TypeGuess guess) {}

    private final Session session;
    private final String table;
    private final TextValue value;
    /** The types that each column may still have. */
    private final Map<String, List<TypeGuess>> possible = new LinkedHashMap<>();

    ColumnGuesser(Session session, String table, TextValue value) {
        this.session = session;
        this.table = table;
        this.value = value;
    }

    /** The type of each column that isn't text; a column of NULLs is text. */
    Map<String, TypeGuess> guess(List<String> columns) throws SQLException {
        start(columns);
        ask(questions(TypeGuess.ALL.size()), " LIMIT " + SAMPLE).forEach((question, fits) -> {
            if (fits.isPresent() && !fits.get()) {
                drop(question);
            }
        });
        var found = new HashMap<String, TypeGuess>();
        while (!possible.isEmpty()) {
            ask(questions(1), "").forEach((question, fits) -> {
                fits.filter(yes -> yes).ifPresent(_ -> found.put(question.column(), question.guess()));
                settle(question, fits);
            });
        }
        return Map.copyOf(found);
    }

    /**
     * The same, where the table is but a sample of the rows.
     *
     * @return a column that is missing is text; nothing for a column of which the sample holds NULLs alone
     */
    Map<String, Optional<TypeGuess>> guessOfSample(List<String> columns) throws SQLException {
        start(columns);
        var found = new HashMap<String, Optional<TypeGuess>>();
        ask(questions(TypeGuess.ALL.size()), "").forEach((question, fits) -> {
            if (fits.isEmpty()) {
                found.put(question.column(), Optional.empty());
            } else if (fits.get()) {
                found.putIfAbsent(question.column(), Optional.of(question.guess()));
            }
        });
        return found;
    }

    private void start(List<String> columns) {
        columns.forEach(column -> possible.put(column, TypeGuess.ALL));
    }

    /** After the whole table was read, a column is done with unless the type didn't fit and there are others to try. */
    private void settle(Question question, Optional<Boolean> fits) {
        if (fits.isPresent() && !fits.get()) {
            drop(question);
        } else {
            possible.remove(question.column());
        }
    }

    private void drop(Question question) {
        List<TypeGuess> left = possible.get(question.column()).stream().filter(guess -> guess != question.guess()).toList();
        if (left.isEmpty()) {
            possible.remove(question.column());
        } else {
            possible.put(question.column(), left);
        }
    }

    private List<Question> questions(int forEach) {
        return possible.entrySet().stream().flatMap(entry ->
                entry.getValue().stream().limit(forEach).map(guess -> new Question(entry.getKey(), guess))).toList();
    }

    /**
     * Yes, no, or nothing where there are only NULLs.
     *
     * @param limit a LIMIT clause, or nothing
     */
    private Map<Question, Optional<Boolean>> ask(List<Question> questions, String limit) throws SQLException {
        var answers = new LinkedHashMap<Question, Optional<Boolean>>();
        for (int from = 0; from < questions.size(); from += MOST_AT_ONCE) {
            answers.putAll(askAtOnce(questions.subList(from, Math.min(from + MOST_AT_ONCE, questions.size())), limit));
        }
        return answers;
    }

    private Map<Question, Optional<Boolean>> askAtOnce(List<Question> questions, String limit) throws SQLException {
        List<String> conditions = questions.stream().map(this::condition).toList();
        String columns = questions.stream().map(question -> Quote.name(question.column())).distinct().collect(Collectors.joining(", "));
        String rows = " FROM (SELECT " + columns + " FROM " + table + limit + ")";
        return session.query("SELECT " + String.join(", ", conditions) + rows, result -> {
            result.next();
            var answers = new LinkedHashMap<Question, Optional<Boolean>>();
            for (Question question : questions) {
                boolean answer = result.getBoolean(answers.size() + 1);
                answers.put(question, result.wasNull() ? Optional.empty() : Optional.of(answer));
            }
            return answers;
        });
    }

    private String condition(Question question) {
        String fits = question.guess().fits(value.sql(question.column(), question.guess().sqlType()));
        return "bool_and(coalesce(" + fits + ", false)) FILTER (WHERE " + Quote.name(question.column()) + " IS NOT NULL)";
    }
}
