package casebook.site;

/**
 * The SQL behind a figure or a table.
 *
 * @param html highlighted
 * @param open whether it is shown unfolded
 */
record CodeView(SafeHtml html, boolean open) {}
