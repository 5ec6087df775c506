package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What DuckDB says of a failed cell, in plain words. The only place that knows DuckDB's sentences: one that isn't known
 * here is passed on as it is, without paths and without advice on settings that a cell can't change.
 */
final class ErrorTranslator {
    /** A sentence and what to do. */
    private record Said(String message, Optional<String> hint) {
        static Said of(String message) {
            return new Said(message, Optional.empty());
        }

        static Said of(String message, String hint) {
            return new Said(message, Optional.of(hint));
        }

        /** @param candidates what DuckDB lists at the end of its sentence, each in double quotes */
        static Said near(String message, String wanted, String candidates) {
            List<String> names = QUOTED.matcher(candidates).results().map(m -> m.group(1)).toList();
            return new Said(message, Nearest.hint(wanted, names));
        }
    }

    /** What is made of one of DuckDB's sentences. */
    private record Rule(Pattern pattern, Function<MatchResult, Said> said) {
        static Rule of(String regex, Function<MatchResult, Said> said) {
            return new Rule(Pattern.compile(regex, Pattern.DOTALL), said);
        }
    }

    private static final String TRY = "TRY_CAST gives NULL for such values";
    private static final int LONGEST = 300;
    private static final int MOST_CALLS = 6;
    private static final Pattern ABSOLUTE_PATH =
            Pattern.compile("(?:(?<![\\w.:/])/|\\b[A-Za-z]:\\\\)[^\\s\"'():,]*[/\\\\]([^\\s\"'():,/\\\\]+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final List<Rule> RULES = List.of(
            Rule.of("(?:Invalid Error: )?Java heap space.*", _ -> Said.of("a value of this result is larger than the memory that Java has",
                    "shorten it, for example with `left(…, 1000)`")),
            Rule.of("Max expression depth limit of (\\d+) exceeded.*", m -> Said.of("this query is nested more than " + m.group(1)
                            + " levels deep, with the models that it reads and those that they read",
                    "write `--| materialize: table` into a model about half-way, so that what reads it begins anew there")),
            Rule.of("Table \"(.*?)\" does not have a column named \"(.*?)\"(.*)",
                    m -> Said.near("`" + m.group(1) + "` has no column `" + m.group(2) + "`", m.group(2), m.group(3))),
            Rule.of("Referenced table \"(.*?)\" not found!(.*)",
                    m -> Said.near("this query reads no table `" + m.group(1) + "`", m.group(1), m.group(2))),
            Rule.of("Could not find key \"(.*?)\" in struct(.*)",
                    m -> Said.near("this struct has no key `" + m.group(1) + "`", m.group(1), m.group(2))),
            Rule.of("column \"(.*?)\" must appear in the GROUP BY clause.*",
                    m -> Said.of("`" + m.group(1) + "` is neither grouped nor aggregated",
                            "add it to GROUP BY, or write any_value(" + m.group(1) + ")")),
            Rule.of("Ambiguous reference to column name \"(.*?)\" \\(use: (.*)\\).*",
                    m -> Said.of("`" + m.group(1) + "` stands in several tables", "write " + m.group(2).replace("'", ""))),
            Rule.of("Cannot access (?:file|directory) \"(.*?)\" - file system operations are disabled.*",
                    m -> Said.of("`" + withoutPaths(m.group(1)) + "` lies outside of what `read` in notebooks/casebook.yml grants",
                            "if it is a link, put a copy in its place")),
            Rule.of("(?:Scalar |Aggregate |Table )?Function with name \"(.*?)\" is not in the catalog, but it exists in the (\\w+) extension.*",
                    m -> Said.of("`" + m.group(1) + "` belongs to the extension `" + m.group(2) + "`, which isn't loaded",
                            "`extensions: [" + m.group(2) + "]` in notebooks/casebook.yml would load it, if it is installed")),
            Rule.of("WHERE clause cannot contain aggregates.*",
                    m -> Said.of("WHERE can't hold an aggregate", "write it under HAVING")),
            Rule.of("WHERE clause cannot contain window functions.*",
                    m -> Said.of("WHERE can't hold a window function", "write it under QUALIFY")),
            Rule.of("Set operations can only apply.*",
                    m -> Said.of("both sides of a UNION, EXCEPT or INTERSECT need the same number of columns",
                            "UNION BY NAME goes by their names")),
            Rule.of("ORDER term out of range - should be between 1 and (\\d+).*",
                    m -> Said.of("ORDER BY counts columns from 1 to " + m.group(1))),
            Rule.of("Could not choose a best candidate function for the function call \"(.*?)\\((.*?)\\)\".*",
                    m -> Said.of("it isn't clear which `" + m.group(1) + "` is meant for (" + types(m.group(2)) + ")",
                            "convert one of them, such as x::INTEGER or x::DATE")),
            Rule.of("Cannot compare values of type (\\w+)\\S* and (?:type )?(\\w+).*",
                    m -> Said.of(m.group(1) + " and " + m.group(2) + " can't be compared", "convert one of them, such as x::INTEGER")),
            Rule.of("More than one row returned by a subquery.*",
                    m -> Said.of("a subquery that stands for a value gave more than one row",
                            "aggregate it, or write LIMIT 1")),
            Rule.of("Values were not provided for the following parameters: (\\S+).*",
                    m -> Said.of("the parameter `$" + m.group(1) + "` has no value")),
            Rule.of("Could not convert string '(.*)' to (\\w+) when casting from source column (.*)",
                    m -> Said.of(isNo(m.group(1), type(m.group(2))) + ", in column `" + m.group(3) + "`", TRY)),
            Rule.of("Could not convert string '(.*)' to (\\w+)", m -> Said.of(isNo(m.group(1), type(m.group(2))), TRY)),
            Rule.of("invalid (date|timestamp|time) field format: \"(.*?)\".*",
                    m -> Said.of(isNo(m.group(2), m.group(1)) + ", which is written " + form(m.group(1)),
                            "strptime reads other forms; " + TRY)),
            Rule.of("(date|timestamp|time) field value out of range: \"(.*?)\".*",
                    m -> Said.of(isNo(m.group(2), m.group(1)), TRY)),
            Rule.of("Overflow in (\\w+) of (\\w+) \\((.*)\\)!?.*",
                    m -> Said.of(m.group(3) + " is too large for " + type(m.group(2)),
                            "convert one side first: x::HUGEINT or x::DOUBLE")),
            Rule.of("Could not parse string \"(.*?)\" according to format specifier \"(.*?)\".*",
                    m -> Said.of("`" + cut(m.group(1)) + "` is not written as " + m.group(2),
                            "try_strptime gives NULL for such values")),
            Rule.of("extract specifier \"(.*?)\" not recognized.*",
                    m -> Said.of("`" + m.group(1) + "` is no part of a date",
                            "there are: year, quarter, month, week, day, hour, minute, second")));

    private final int timeoutSeconds;
    private final String memory;

    /** What the settings allow, for messages about it. */
    ErrorTranslator(int timeoutSeconds, String memory) {
        this.timeoutSeconds = timeoutSeconds;
        this.memory = memory;
    }

    /**
     * @param place from DuckDB's position to the file; asked with -1 where there is none
     * @param columns the names of all columns that the cell can see, for "did you mean"
     */
    Diagnostic translate(EngineError error, Function<Integer, Span> place, Collection<String> columns) {
        Said said = said(error, columns);
        return Diagnostic.failed(place.apply(error.position()), said.message()).withHint(said.hint());
    }

    private Said said(EngineError error, Collection<String> columns) {
        if (error.message().contains("maximum execution time")) {
            return Said.of("this ran longer than " + timeoutSeconds + " s",
                    "make it cheaper, or raise `timeout` in notebooks/casebook.yml");
        }
        if (error.type().equals("Out of Memory")) {
            return Said.of("this needs more memory than " + memory,
                    "make it cheaper, or raise `memory` in notebooks/casebook.yml");
        }
        if (error.message().contains("database has been invalidated")) {
            return Said.of("DuckDB gave up after an earlier failure of this run", "mend the cell that failed first");
        }
        return switch (error.subtype()) {
            case "COLUMN_NOT_FOUND" -> unknownColumn(error, columns);
            case "NO_MATCHING_FUNCTION" -> wrongTypes(error);
            case "MISSING_ENTRY" -> missing(error);
            default -> byRule(error);
        };
    }

    private static Said unknownColumn(EngineError error, Collection<String> columns) {
        Set<String> choices = new TreeSet<>(columns);
        choices.addAll(error.candidates());
        return new Said("there is no column `" + error.name() + "`", Nearest.hint(error.name(), choices));
    }

    private static Said missing(EngineError error) {
        String kind = error.kind().endsWith("Function") ? "function" : error.kind().toLowerCase(Locale.ROOT);
        return new Said("there is no " + kind + " `" + error.name() + "`",
                error.candidates().stream().findFirst().map(name -> "did you mean `" + name + "`?"));
    }

    private static Said wrongTypes(EngineError error) {
        String call = error.call();
        int open = call.indexOf('(');
        String given = open < 0 ? "" : types(call.substring(open + 1, call.length() - 1));
        Set<String> calls = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\) ->").matcher(error.message()).results()
                .map(m -> "(" + parameterTypes(m.group(1)) + ")").collect(Collectors.toCollection(LinkedHashSet::new));
        String known = calls.stream().limit(MOST_CALLS).collect(Collectors.joining(", "));
        String more = calls.size() > MOST_CALLS ? ", …" : "";
        return Said.of("`" + operator(error.name()) + "` doesn't take (" + given + ")", calls.isEmpty()
                ? "convert the values first, such as x::INTEGER" : "it takes: " + known + more + "; convert with x::TYPE");
    }

    /** DuckDB's names of operators that are written as words. */
    private static String operator(String name) {
        return switch (name) {
            case "~~" -> "LIKE";
            case "!~~" -> "NOT LIKE";
            case "~~*" -> "ILIKE";
            case "!~~*" -> "NOT ILIKE";
            default -> name;
        };
    }

    /** {@code arg DECIMAL, /} becomes {@code DECIMAL}. */
    private static String parameterTypes(String parameters) {
        return Arrays.stream(parameters.split(", (?![^(]*\\))")).filter(part -> !part.equals("/"))
                .map(part -> part.replaceFirst("^(\"[^\"]*\"|\\*?\\w+) ", "")).collect(Collectors.joining(", "));
    }

    private static String types(String list) {
        return list.replace("STRING_LITERAL", "VARCHAR").replace("INTEGER_LITERAL", "INTEGER");
    }

    private static Said byRule(EngineError error) {
        for (Rule rule : RULES) {
            var matcher = rule.pattern().matcher(error.message());
            if (matcher.matches()) {
                return rule.said().apply(matcher.toMatchResult());
            }
        }
        return Said.of(withoutPaths(error.message()));
    }

    /** DuckDB's sentence without advice, its last sign, and the folders of paths. */
    static String withoutPaths(String message) {
        String first = message.strip().split("\n\n|\nPossible |\nUse \"|\nTry |\nCandidate ", 2)[0];
        String sentence = first.strip().replaceAll("\\s*\n\\s*", "; ");
        String relative = ABSOLUTE_PATH.matcher(sentence).replaceAll("$1");
        String plain = relative.replaceAll("[.!]+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static String isNo(String value, String type) {
        return "`" + cut(value) + "` is no " + type;
    }

    private static String form(String type) {
        return switch (type) {
            case "date" -> "2024-12-31";
            case "time" -> "23:59:59";
            default -> "2024-12-31 23:59:59";
        };
    }

    private static String cut(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private static String type(String internal) {
        return switch (internal) {
            case "INT8" -> "TINYINT";
            case "INT16" -> "SMALLINT";
            case "INT32" -> "INTEGER";
            case "INT64" -> "BIGINT";
            case "INT128" -> "HUGEINT";
            case "BOOL" -> "BOOLEAN";
            default -> internal;
        };
    }
}
