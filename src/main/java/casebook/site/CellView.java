package casebook.site;

import java.util.Optional;

/**
 * A cell that shows its SQL alone.
 *
 * @param id what links lead to
 * @param verdict how a test cell ended, with the number of rows it found
 */
record CellView(String id, String name, Optional<String> description, Optional<TestsView.CountView> verdict, CodeView code) {}
