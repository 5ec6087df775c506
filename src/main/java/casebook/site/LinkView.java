package casebook.site;

import java.util.Optional;

/**
 * A link to a page.
 *
 * @param href relative to the page that shows it
 * @param lang the tag of its language, if that is another than that of the page that shows it
 * @param current whether it is the page that shows it
 * @param above whether it is the page that lists the one that shows it
 */
record LinkView(String title, String href, Optional<String> description, Optional<String> lang, boolean current, boolean above) {}
