package casebook.site;

import casebook.project.Settings;

/** What all pages of one rendering share; all of it may be used by several threads. */
record SiteContext(Settings settings, Pages pages, ProjectFiles projectFiles, Templates templates, Places places) {}
