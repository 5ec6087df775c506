package casebook.site;

import java.util.Optional;

/**
 * A numbered table.
 *
 * @param id what links lead to
 * @param label "Table 2"
 */
record TableView(
        String id,
        String label,
        String title,
        Optional<String> subtitle,
        Optional<String> caption,
        GridView grid,
        Optional<CodeView> code) {}
