package casebook.site;

import casebook.result.Lineage;

/** A sign for each kind of node, so that nothing is told by colour alone; in a square of 16. Drawn for Casebook. */
final class LineageIcons {
    private LineageIcons() {}

    /** What {@code d} of a path says. */
    static String path(Lineage.Kind kind) {
        return switch (kind) {
            case SEED -> "M3 4.4C3 3.3 5.2 2.4 8 2.4s5 .9 5 2-2.2 2-5 2-5-.9-5-2zv7.2c0 1.1 2.2 2 5 2s5-.9 5-2V4.4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2";
            case STAGING -> "M8 4.5l6 3.2-6 3.2-6-3.2z";
            case INTERMEDIATE -> "M8 2.8l6 3.2-6 3.2L2 6zM2 9.6l6 3.2 6-3.2";
            case MART -> "M8 1.6l6 3-6 3-6-3zM2 8l6 3 6-3M2 11.2l6 3 6-3";
            case MODEL -> "M8 1.8l5.6 3.1v6.2L8 14.2l-5.6-3.1V4.9zM2.4 4.9L8 8l5.6-3.1M8 8v6.2";
            case QUERY -> "M2.5 3.2h11v9.6h-11zM2.5 6.4h11M6.4 6.4v6.4";
            case VALUE -> "M6.3 2.5l-1.3 11M11 2.5l-1.3 11M3 5.9h10.6M2.4 10.1H13";
            case CHART -> "M3.5 13.2V8.6M8 13.2V2.8M12.5 13.2V6";
        };
    }

    static SafeHtml icon(Lineage.Kind kind) {
        return new SafeHtml(Icons.icon(path(kind)));
    }
}
