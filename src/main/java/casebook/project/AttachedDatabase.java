package casebook.project;

import java.nio.file.Path;

/**
 * A DuckDB file to attach read-only.
 *
 * @param name its stem, as SQL names it
 */
public record AttachedDatabase(String name, Path file) {}
