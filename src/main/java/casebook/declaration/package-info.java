/**
 * What authors declare about tables, columns, tests and parameters: the same words in {@code schema.yml},
 * {@code casebook.yml}, front matter and cells. Uses {@code yaml} and {@code diagnostic}.
 */
package casebook.declaration;
