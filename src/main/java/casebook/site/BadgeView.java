package casebook.site;

import casebook.result.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How the tests of everything that a page reads stand, in its head.
 *
 * @param worst how the worst of them ended
 * @param counts "80 passed", "4 warned" …, those that are not zero
 * @param findings the tests that did not pass
 */
record BadgeView(Verdict worst, List<TestsView.CountView> counts, List<LineView> findings) {
    /**
     * A test that did not pass.
     *
     * @param text what it is and found
     * @param href where the page shows its rows
     */
    record LineView(Verdict verdict, String word, String text, Optional<String> href) {}
}
