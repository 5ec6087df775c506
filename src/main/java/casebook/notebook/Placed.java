package casebook.notebook;

import casebook.yaml.Fields;
import java.util.Optional;

/**
 * A display, and how much of a row it takes.
 *
 * @param share of a row's twelve columns: what stands behind one another and has a share stands side by side as far as there is
 *     room; empty for a row of its own
 */
public record Placed(Display display, Optional<Integer> share) {
    /** The columns of a row. */
    public static final int COLUMNS = 12;
    private static final int FEWEST = 3;

    /** The key {@code span}. */
    static Optional<Integer> share(Fields fields) {
        return fields.number("span", FEWEST, COLUMNS);
    }
}
