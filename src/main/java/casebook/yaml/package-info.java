/**
 * YAML with positions: every key and value carries the {@link casebook.diagnostic.Span} it was written in.
 *
 * <p>{@link casebook.yaml.YamlReader} makes the tree, {@link casebook.yaml.Fields} and {@link casebook.yaml.Shapes} read it and
 * report what does not fit. Sole importer of snakeyaml-engine. Uses {@code diagnostic}.
 */
package casebook.yaml;
