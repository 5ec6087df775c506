package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * What all pages share.
 *
 * @param repository where the project's source is published
 * @param home the address of the front page
 * @param pages all pages in their order, in the language of the page that shows them where they have such a version
 * @param granted what SQL was allowed to reach besides seeds and cells
 * @param built when, to the second and in UTC, if that is to be told
 */
record SiteView(
        String title, Optional<String> description, Optional<String> repository, String home, List<LinkView> pages,
        GrantedView granted, Optional<DateView> built) {}
