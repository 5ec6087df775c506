package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A drawing of which relation reads which.
 *
 * @param data the relations to show, with all that they rest on; empty for everything that the page reads
 */
public record LineageSpec(Span span, List<Name> data, Captions captions) implements Display {
    public LineageSpec {
        data = List.copyOf(data);
    }

    @Override
    public Stream<ValueRef> values() {
        return captions.values();
    }

    @Override
    public LineageSpec resolve(Function<ValueRef, String> values) {
        return new LineageSpec(span, data, captions.resolve(values));
    }
}
