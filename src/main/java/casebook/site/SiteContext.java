package casebook.site;

import casebook.project.Settings;
import java.time.Instant;
import java.util.Optional;

/**
 * What all pages of one rendering share; all of it may be used by several threads.
 *
 * @param stamp when the site is built, if its pages are to tell
 */
record SiteContext(Settings settings, Pages pages, ProjectFiles projectFiles, Templates templates, Places places, Optional<Instant> stamp) {}
