package casebook.yaml;

import casebook.diagnostic.Span;
import java.util.List;

/** A sequence. */
public record YamlList(Span span, List<Yaml> items) implements Yaml {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String shape() {
        return "a list";
    }
}
