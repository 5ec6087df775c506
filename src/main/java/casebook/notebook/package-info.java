/**
 * A notebook as a value: front matter, prose, cells and display blocks, each with its place in the file.
 *
 * <p>{@link casebook.notebook.NotebookParser} reads flexmark's tree into {@link casebook.notebook.Notebook}; what is
 * optional in the file is total here, and defaults live in this package once. Uses {@code declaration},
 * {@code yaml} and {@code diagnostic}.
 */
package casebook.notebook;
