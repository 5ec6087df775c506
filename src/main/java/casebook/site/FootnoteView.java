package casebook.site;

/**
 * A footnote at the end of a page.
 *
 * @param id what its marks link to
 * @param html its text, with links back
 */
record FootnoteView(String id, SafeHtml html) {}
