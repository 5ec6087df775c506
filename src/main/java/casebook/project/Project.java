package casebook.project;

import casebook.declaration.TableDeclaration;
import java.nio.file.Path;
import java.util.List;

/**
 * A project folder, found and read.
 *
 * @param root the folder that holds {@code notebooks/}, as an absolute path
 * @param notebooks every {@code .md} below {@code notebooks/}, pages and parts, sorted by path
 * @param seeds the tables to load, sorted by name
 * @param databases the DuckDB files in {@code seeds/}, to attach read-only
 * @param models what {@code schema.yml} declares of models, in its order
 */
public record Project(
        Path root,
        Settings settings,
        List<Path> notebooks,
        List<Seed> seeds,
        List<AttachedDatabase> databases,
        List<TableDeclaration> models) {
    public Project {
        notebooks = List.copyOf(notebooks);
        seeds = List.copyOf(seeds);
        databases = List.copyOf(databases);
        models = List.copyOf(models);
    }

    /** The folder of the notebooks. */
    public Path notebookFolder() {
        return root.resolve("notebooks");
    }

    /** The folder whose templates override the built-in ones; it need not exist. */
    public Path templateFolder() {
        return root.resolve("templates");
    }

    /** A file's path as messages show it: relative to the root, with forward slashes. */
    public String display(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
