/**
 * What authors declare about tables, columns, tests and parameters: the same words in {@code schema.yml},
 * {@code casebook.yml}, front matter and cells.
 *
 * <p>{@link casebook.declaration.DeclarationReader} reads tables and tests (a new kind of test is a
 * {@link casebook.declaration.TestRule} and a line in {@code TestKind}), {@link casebook.declaration.ParameterReader}
 * parameters. Uses {@code yaml} and {@code diagnostic}.
 */
package casebook.declaration;
