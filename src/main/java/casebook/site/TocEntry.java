package casebook.site;

import java.util.List;

/**
 * A line of a page's contents.
 *
 * @param id of the heading; the address is {@code #} and this
 * @param text the heading without markup
 * @param children the headings one level below it
 */
record TocEntry(String id, String text, List<TocEntry> children) {}
