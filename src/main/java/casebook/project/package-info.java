/**
 * A project on disk: its settings with their defaults, its notebooks, seeds and templates.
 *
 * <p>{@link casebook.project.ProjectReader} finds and reads it; {@link casebook.project.SourceReader} reads the text files
 * that people write. Uses {@code declaration}, {@code yaml} and {@code diagnostic}.
 */
package casebook.project;
