package casebook.site;

import java.util.Optional;

/**
 * What is known of a page that a notebook makes for one value, beside the notebook itself.
 *
 * @param list the name of the page that lists it: {@code professionals}
 * @param slug its file's stem: {@code 12}
 * @param title the value's own, if its row has one; likewise the others
 */
public record Listed(String list, String slug, Optional<String> title, Optional<String> subtitle, Optional<String> description) {
    /** As a notebook's would be: {@code professionals/12}. */
    public String name() {
        return list + "/" + slug;
    }
}
