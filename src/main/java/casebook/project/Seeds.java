package casebook.project;

import java.util.List;

/** What a project starts from: sorted by name. */
record Seeds(List<Seed> seeds, List<AttachedDatabase> databases) {}
