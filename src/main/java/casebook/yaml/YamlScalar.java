package casebook.yaml;

import casebook.diagnostic.Span;

/**
 * A single value.
 *
 * @param span what was written, quotes included
 * @param text the text after quotes and escapes are undone
 * @param value what the YAML 1.2 core schema makes of it: null, Boolean, Long, BigInteger, Double or String;
 *     a quoted scalar is always a String
 */
public record YamlScalar(Span span, String text, Object value) implements Yaml {
    @Override
    public String shape() {
        return switch (value) {
            case null -> "nothing";
            case Boolean _ -> "true or false";
            case Number _ -> "a number";
            default -> "a text";
        };
    }
}
