package casebook.engine;

import java.sql.SQLException;
import java.util.ArrayList;
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
    /** So many rule out most types, each of which is an expression to plan for each column, and to match with each value. */
    private static final int GLANCE = 64;
    /**
     * DuckDB plans a statement in a time that grows with the square of its expressions. More of them are asked of a table turned on
     * its side, where a column is a group of rows: slower for each value, but 4,000 columns take half a second instead of ten.
     */
    private static final int MOST_AT_ONCE = 400;

    /** What a value is called in a table on its side. */
    private static final String VALUE = "value";

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
        ruleOut(GLANCE);
        ruleOut(SAMPLE);
        var found = new HashMap<String, TypeGuess>();
        settle().forEach((column, guess) -> guess.ifPresent(it -> found.put(column, it)));
        return Map.copyOf(found);
    }

    /**
     * The same, where the table is but a sample of the rows.
     *
     * @return a column that is missing is text; nothing for a column of which the sample holds NULLs alone
     */
    Map<String, Optional<TypeGuess>> guessOfSample(List<String> columns) throws SQLException {
        start(columns);
        ruleOut(GLANCE);
        return settle();
    }

    private void start(List<String> columns) {
        columns.forEach(column -> possible.put(column, TypeGuess.ALL));
    }

    /** Drops the types that don't fit the first rows. */
    private void ruleOut(int rows) throws SQLException {
        ask(questions(TypeGuess.ALL.size()), " LIMIT " + rows).forEach((question, fits) -> {
            if (fits.isPresent() && !fits.get()) {
                drop(question);
            }
        });
    }

    /** Tries the types that are left in their order on all rows. */
    private Map<String, Optional<TypeGuess>> settle() throws SQLException {
        var found = new HashMap<String, Optional<TypeGuess>>();
        while (!possible.isEmpty()) {
            ask(questions(1), "").forEach((question, fits) -> {
                if (fits.isPresent() && !fits.get()) {
                    drop(question);
                } else {
                    found.put(question.column(), fits.map(_ -> question.guess()));
                    possible.remove(question.column());
                }
            });
        }
        return found;
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
        if (questions.size() <= MOST_AT_ONCE) {
            return questions.isEmpty() ? Map.of() : askAtOnce(questions, limit);
        }
        var guesses = new LinkedHashMap<String, List<TypeGuess>>();
        questions.forEach(question -> guesses.computeIfAbsent(question.column(), _ -> new ArrayList<>()).add(question.guess()));
        var columns = new LinkedHashMap<List<TypeGuess>, List<String>>();
        guesses.forEach((column, asked) -> columns.computeIfAbsent(asked, _ -> new ArrayList<>()).add(column));
        var answers = new LinkedHashMap<Question, Optional<Boolean>>();
        for (var alike : columns.entrySet()) {
            answers.putAll(askOnItsSide(alike.getValue(), alike.getKey(), limit));
        }
        return answers;
    }

    /** Asks the same of many columns. */
    private Map<Question, Optional<Boolean>> askOnItsSide(List<String> columns, List<TypeGuess> guesses, String limit) throws SQLException {
        var answers = new LinkedHashMap<Question, Optional<Boolean>>();
        columns.forEach(column -> guesses.forEach(guess -> answers.put(new Question(column, guess), Optional.empty())));
        String names = columns.stream().map(Quote::name).collect(Collectors.joining(", "));
        String conditions = guesses.stream().map(guess -> condition(VALUE, guess)).collect(Collectors.joining(", "));
        String rows = " FROM (SELECT unnest(range(" + columns.size() + ")) AS place, unnest([" + names + "]) AS " + VALUE
                + " FROM (SELECT " + names + " FROM " + table + limit + "))";
        return session.query("SELECT place, " + conditions + rows + " GROUP BY place", result -> {
            while (result.next()) {
                String column = columns.get(result.getInt(1));
                for (int i = 0; i < guesses.size(); i++) {
                    boolean answer = result.getBoolean(i + 2);
                    answers.put(new Question(column, guesses.get(i)), result.wasNull() ? Optional.empty() : Optional.of(answer));
                }
            }
            return answers;
        });
    }

    private Map<Question, Optional<Boolean>> askAtOnce(List<Question> questions, String limit) throws SQLException {
        List<String> conditions = questions.stream().map(question -> condition(question.column(), question.guess())).toList();
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

    private String condition(String column, TypeGuess guess) {
        String fits = guess.fits(value.sql(column, guess.sqlType()));
        return "bool_and(coalesce(" + fits + ", false)) FILTER (WHERE " + Quote.name(column) + " IS NOT NULL)";
    }
}
