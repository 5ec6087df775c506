/**
 * YAML with positions: every key and value carries the {@link casebook.diagnostic.Span} it was written in.
 * Sole importer of snakeyaml-engine. Uses {@code diagnostic}.
 */
package casebook.yaml;
