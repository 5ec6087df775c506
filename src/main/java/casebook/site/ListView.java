package casebook.site;

import java.util.List;

/**
 * The pages that a notebook makes, one for each value.
 *
 * @param count how many there are, in words: "500 pages"
 */
record ListView(String count, List<LinkView> pages) {}
