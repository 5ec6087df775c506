package casebook.site;

import casebook.result.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What data tests found.
 *
 * @param id what links lead to
 * @param counts "80 passed", "4 warned" …, those that are not zero
 * @param tables how the tests of each table stand
 * @param findings the tests that did not pass
 */
record TestsView(
        String id,
        String title,
        Optional<String> subtitle,
        Optional<String> caption,
        List<CountView> counts,
        List<TallyView> tables,
        List<FindingView> findings) {
    /** How many tests ended in one way, in words. */
    record CountView(Verdict verdict, String text) {}

    /**
     * How the tests of one table stand; numbers are written, and empty for zero.
     *
     * @param table its name, or what test cells are called together
     * @param cells whether it stands for test cells
     */
    record TallyView(String table, boolean cells, String passed, String warned, String failed) {}

    /**
     * A test that did not pass.
     *
     * @param word the verdict in words
     * @param name of the test
     * @param subject what it tests: {@code raw.orders.id}
     * @param rows "2 rows"
     * @param sql the query that finds them
     * @param grid the first of them
     * @param open whether it is shown unfolded
     */
    record FindingView(
            String id,
            Verdict verdict,
            String word,
            String name,
            Optional<String> subject,
            String rows,
            Optional<String> description,
            GridView grid,
            String sql,
            CodeView code,
            boolean open) {}
}
