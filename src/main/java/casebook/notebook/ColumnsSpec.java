package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A data dictionary: the columns of relations, with what is declared and what is found of them.
 *
 * @param data the relations to show; empty for everything that the page reads
 */
public record ColumnsSpec(Span span, List<Name> data, Captions captions) implements Display {
    public ColumnsSpec {
        data = List.copyOf(data);
    }

    @Override
    public Stream<ValueRef> values() {
        return captions.values();
    }

    @Override
    public ColumnsSpec resolve(Function<ValueRef, String> values) {
        return new ColumnsSpec(span, data, captions.resolve(values));
    }
}
