package casebook.site;

import java.util.Optional;

/**
 * A page's date.
 *
 * @param text in the page's language
 * @param iso as machines read it; nothing if what the author wrote is no ISO date
 */
record DateView(String text, Optional<String> iso) {}
