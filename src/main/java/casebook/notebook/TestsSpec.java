package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the data tests found.
 *
 * @param data the relations whose tests to show; empty for those of everything that the page reads
 */
public record TestsSpec(Span span, List<Name> data, Captions captions) implements Display {
    public TestsSpec {
        data = List.copyOf(data);
    }

    @Override
    public Stream<ValueRef> values() {
        return captions.values();
    }

    @Override
    public TestsSpec resolve(Function<ValueRef, String> values) {
        return new TestsSpec(span, data, captions.resolve(values));
    }
}
