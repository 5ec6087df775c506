package casebook.site;

import casebook.result.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A data dictionary.
 *
 * @param id what links lead to, if the author chose it
 * @param folded whether each table is folded, because there are many
 * @param level of the tables' headings
 */
record ColumnsView(
        Optional<String> id,
        Optional<String> title,
        Optional<String> subtitle,
        Optional<String> caption,
        boolean folded,
        int level,
        List<RelationView> tables) {
    /**
     * A table.
     *
     * @param id what links lead to
     * @param kind what it is, in words
     * @param sample says that some numbers come from a sample, if so
     */
    record RelationView(
            String id,
            String name,
            Optional<String> where,
            String kind,
            Optional<String> description,
            List<FactView> facts,
            List<TestedView> tests,
            Optional<String> sample,
            List<ColumnView> columns) {}

    /** A number with its name. */
    record FactView(String label, String value) {}

    /**
     * A column.
     *
     * @param type as the database calls it, cut if it is long
     * @param nulls the share of missing values
     * @param full whether none is missing
     * @param distinct how many different values there are; empty if they aren't compared
     * @param histogram drawn
     * @param note what there is to say instead of a histogram or frequent values
     */
    record ColumnView(
            String name,
            String type,
            Optional<String> description,
            List<TestedView> tests,
            String nulls,
            boolean full,
            Optional<String> distinct,
            Optional<SafeHtml> histogram,
            List<FrequentView> frequent,
            Optional<String> note,
            Optional<RangeView> range) {}

    /**
     * A frequent value.
     *
     * @param often how often: a count, or a share of a sample
     * @param bar a line as long as its share
     */
    record FrequentView(String value, String often, SafeHtml bar) {}

    /** The ends of what a column holds. */
    record RangeView(String smallest, String largest) {}

    /**
     * A declared test.
     *
     * @param word how it ended, in words
     */
    record TestedView(String name, Optional<Verdict> verdict, String word) {}
}
