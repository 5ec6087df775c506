package casebook.yaml;

import casebook.diagnostic.Span;

/** A YAML value and where it stands. */
public sealed interface Yaml permits YamlMap, YamlList, YamlScalar {
    Span span();

    /** What people call this shape: "a map", "a list", "a text" … */
    String shape();
}
