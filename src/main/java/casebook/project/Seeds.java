package casebook.project;

import casebook.declaration.TableDeclaration;
import java.util.List;

/**
 * What a project starts from: seeds and databases sorted by name, and what {@code schema.yml} says of models.
 */
record Seeds(List<Seed> seeds, List<AttachedDatabase> databases, List<TableDeclaration> models) {}
