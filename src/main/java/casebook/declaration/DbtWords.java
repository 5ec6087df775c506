package casebook.declaration;

import java.util.Map;
import java.util.Optional;

/** What tests of dbt's packages are called here. */
final class DbtWords {
    private static final Map<String, String> HERE = Map.ofEntries(
            Map.entry("unique_combination_of_columns", "unique_combination"),
            Map.entry("expect_compound_columns_to_be_unique", "unique_combination"),
            Map.entry("expression_is_true", "expression"),
            Map.entry("equal_rowcount", "equal_row_count"),
            Map.entry("expect_table_row_count_to_equal_other_table", "equal_row_count"),
            Map.entry("sequential_values", "sequential_dates"),
            Map.entry("not_empty_string", "matches: \"\\S\""),
            Map.entry("relationships_where", "relationships"),
            Map.entry("expect_column_values_to_be_unique", "unique"),
            Map.entry("expect_column_values_to_not_be_null", "not_null"),
            Map.entry("expect_column_values_to_be_in_set", "accepted_values"),
            Map.entry("expect_column_values_to_be_between", "accepted_range"),
            Map.entry("expect_column_values_to_match_regex", "matches"),
            Map.entry("expect_table_row_count_to_be_between", "row_count_between"),
            Map.entry("expect_row_values_to_have_recent_data", "recency"));

    private DbtWords() {}

    /** @param word perhaps with the name of a package and a dot in front */
    static Optional<String> hint(String word) {
        String plain = word.substring(word.lastIndexOf('.') + 1);
        return Optional.ofNullable(HERE.get(plain))
                .or(() -> Optional.of(plain).filter(it -> !it.equals(word) && TestKind.BY_WORD.containsKey(it)))
                .map(here -> "here it is called `" + here + "`");
    }
}
