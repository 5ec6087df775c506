package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of one test, out of which its rule is made. Keys that dbt and its packages spell otherwise are read too.
 *
 * @param span the test's name, where messages point that have no better place
 */
record RuleOptions(Span span, Fields fields, Diagnostics diagnostics) {
    private static final Pattern AGE = Pattern.compile("(\\d{1,6})\\s*([a-z]+?)s?");
    private static final Pattern AS_OF = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\$\\w+");
    private static final Pattern TEMPLATE = Pattern.compile("ref\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)|source\\(.*['\"]([^'\"]+)['\"]\\s*\\)");

    Optional<TestRule> acceptedValues() {
        // dbt asks whether its values are texts; here they are read as the column's type.
        fields.flag("quote");
        List<String> values = fields.names("values").stream().map(YamlScalar::text).toList();
        return values.isEmpty() ? tooFew("values", "accepted_values: [paid, refunded]") : Optional.of(new TestRule.AcceptedValues(values));
    }

    Optional<TestRule> relationships() {
        Optional<Excerpt> other = table("to");
        Optional<Excerpt> field = written("field");
        String example = "relationships: {to: schools, field: id}";
        if (!fields.has("to")) {
            return missing("to", example);
        }
        return fields.has("field") ? other.flatMap(to -> field.map(it -> new TestRule.Relationships(to, it))) : missing("field", example);
    }

    Optional<TestRule> acceptedRange() {
        fields.spelled("min", "min_value").spelled("max", "max_value");
        Optional<String> least = fields.text("min");
        Optional<String> most = fields.text("max");
        boolean inclusive = fields.flag("inclusive").orElse(true);
        if (least.isPresent() && most.isPresent() && isNumber(least.get()) && isNumber(most.get())
                && new BigDecimal(least.get()).compareTo(new BigDecimal(most.get())) > 0) {
            return refuse(Diagnostic.invalid(span, "nothing lies between `min: " + least.get() + "` and `max: " + most.get() + "`"));
        }
        return fields.has("min") || fields.has("max") ? Optional.of(new TestRule.AcceptedRange(least, most, inclusive))
                : lacks("`min` or `max`", "accepted_range: {min: 0, max: 100}");
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** DuckDB alone can say whether it is a regular expression, and does when the test runs. */
    Optional<TestRule> matches() {
        Optional<String> pattern = fields.spelled("pattern", "regex").text("pattern");
        return pattern.isEmpty() ? missing("pattern", "matches: \"^[A-Z]{2}$\"") : pattern.map(TestRule.Matches::new);
    }

    Optional<TestRule> expression() {
        Optional<Excerpt> condition = written("expression");
        return condition.isEmpty() ? missing("expression", "expression: \"amount >= 0\"") : condition.map(TestRule.Expression::new);
    }

    Optional<TestRule> uniqueCombination() {
        List<Excerpt> columns = fields.spelled("columns", "combination_of_columns").names("columns").stream().map(RuleOptions::written).toList();
        return columns.size() < 2 ? tooFew("columns", "unique_combination: [student_id, month]")
                : Optional.of(new TestRule.UniqueCombination(columns));
    }

    Optional<TestRule> rowCountBetween() {
        fields.spelled("min", "min_value").spelled("max", "max_value");
        Optional<Integer> least = fields.number("min", 0, Integer.MAX_VALUE);
        Optional<Integer> most = fields.number("max", 0, Integer.MAX_VALUE);
        if (!fields.has("min") && !fields.has("max")) {
            return lacks("`min` or `max`", "row_count_between: {min: 1, max: 1000}");
        }
        return Optional.of(new TestRule.RowCountBetween(count(least), count(most)));
    }

    private static OptionalLong count(Optional<Integer> number) {
        return number.map(it -> OptionalLong.of(it)).orElse(OptionalLong.empty());
    }

    Optional<TestRule> equalRowCount() {
        Optional<Excerpt> other = fields.spelled("to", "compare_model").has("to") ? table("to") : Optional.empty();
        return fields.has("to") ? other.map(TestRule.EqualRowCount::new) : missing("to", "equal_row_count: raw.orders");
    }

    Optional<TestRule> sequentialDates() {
        Optional<YamlScalar> step = fields.spelled("step", "interval").scalar("step");
        return step.isEmpty() ? missing("step", "sequential_dates: month")
                : part(step.get().text(), step.get().span()).map(TestRule.SequentialDates::new);
    }

    Optional<TestRule> recency() {
        Optional<Excerpt> asOf = fields.scalar("as_of").flatMap(this::asOf);
        if (fields.has("as_of") && asOf.isEmpty()) {
            fields.knows("within", "interval", "datepart");
            return Optional.empty();
        }
        if (fields.has("interval") || fields.has("datepart")) {
            Optional<Integer> interval = fields.number("interval", 1, 1_000_000);
            Optional<TestRule.DatePart> part = fields.scalar("datepart").flatMap(word -> part(word.text(), word.span()));
            return interval.flatMap(count -> part.map(it -> new TestRule.Recency(count, it, asOf)));
        }
        Optional<YamlScalar> within = fields.scalar("within");
        if (within.isEmpty()) {
            return missing("within", "recency: 7 days");
        }
        Matcher age = AGE.matcher(within.get().text());
        return age.matches() ? part(age.group(2), within.get().span()).map(part -> new TestRule.Recency(Integer.parseInt(age.group(1)), part, asOf))
                : refuse(Diagnostic.invalid(within.get().span(), "`within` can't be `" + within.get().text() + "`").withHint("write `7 days`, or `1 month`"));
    }

    private Optional<TestRule.DatePart> part(String word, Span place) {
        List<String> words = Arrays.stream(TestRule.DatePart.values()).map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
        if (!words.contains(word)) {
            diagnostics.add(Diagnostic.invalid(place, "dates are not counted in `" + word + "`").withHint(Nearest.hint(word, words)));
            return Optional.empty();
        }
        return Optional.of(TestRule.DatePart.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Optional<Excerpt> asOf(YamlScalar written) {
        if (AS_OF.matcher(written.text()).matches()) {
            return Optional.of(written(written));
        }
        diagnostics.add(Diagnostic.invalid(written.span(), "`as_of` can't be `" + written.text() + "`")
                .withHint("write a day, `2025-02-28`, or a parameter, `$name`"));
        return Optional.empty();
    }

    private Optional<Excerpt> written(String key) {
        return fields.scalar(key).map(RuleOptions::written);
    }

    private static Excerpt written(YamlScalar scalar) {
        return new Excerpt(scalar.text(), scalar.span());
    }

    /** The name of a table; dbt's templates for one get a hint. */
    private Optional<Excerpt> table(String key) {
        Optional<Excerpt> name = written(key);
        Matcher template = TEMPLATE.matcher(name.map(Excerpt::text).orElse(""));
        if (template.find()) {
            String meant = template.group(1) == null ? "raw." + template.group(2) : template.group(1);
            return refuse(Diagnostic.invalid(name.orElseThrow().span(), "there are no templates here").withHint("write `" + meant + "`"));
        }
        return name;
    }

    /** A key that is there and can't be read has been reported. */
    private <T> Optional<T> missing(String key, String example) {
        return fields.has(key) ? Optional.empty() : tooFew(key, example);
    }

    private <T> Optional<T> tooFew(String key, String example) {
        return lacks((fields.has(key) ? "some of its " : "") + "`" + key + "`", example);
    }

    private <T> Optional<T> lacks(String what, String example) {
        return refuse(Diagnostic.invalid(span, "the test `" + span.text() + "` lacks " + what).withHint("write `" + example + "`"));
    }

    private <T> Optional<T> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
