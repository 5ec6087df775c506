package casebook.yaml;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A mapping, in the order of the file. Keys are distinct: a repeated key is an error of reading. */
public record YamlMap(Span span, List<Entry> entries) implements Yaml {
    /** A key, where it stands, and its value. */
    public record Entry(String key, Span keySpan, Yaml value) {}

    public YamlMap {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String shape() {
        return "a map";
    }
}
