package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * A numbered drawing of a lineage, and the same in words.
 *
 * @param id what links lead to
 * @param label "Figure 2"
 * @param signs what the signs in the drawing mean, those that occur
 */
record LineageView(
        String id,
        String label,
        String title,
        Optional<String> subtitle,
        Optional<String> caption,
        SafeHtml drawing,
        List<SignView> signs,
        List<NodeView> nodes) {
    record SignView(String kind, SafeHtml icon, String text) {}

    /**
     * A relation or a chart in words.
     *
     * @param id what the drawing leads to
     * @param kind what it is
     * @param href where the site shows it, if it does
     * @param reads what it reads, with links to their entries
     * @param columnCount "3 columns"
     */
    record NodeView(
            String id,
            String name,
            String kind,
            Optional<String> href,
            Optional<String> description,
            List<ReadView> reads,
            List<ColumnView> columns,
            String columnCount,
            boolean described,
            boolean traced) {}

    record ReadView(String name, String href) {}

    /**
     * @param origin "unchanged from", "computed", "unknown"; empty for a column of a seed
     * @param sources the columns that this says it of
     */
    record ColumnView(String name, String type, Optional<String> description, String origin, List<SourceView> sources) {}

    record SourceView(String table, String column, String href) {}
}
