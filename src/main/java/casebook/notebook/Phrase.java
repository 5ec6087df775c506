package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of an option that may hold inline values: a title, a caption, a label. */
public record Phrase(Span span, List<Part> parts) {
    /** A piece of a phrase. */
    public sealed interface Part {}

    /** Characters as they are. */
    public record Literal(String text) implements Part {}

    /** A value to fill in. */
    public record Value(ValueRef ref) implements Part {}

    public Phrase {
        parts = List.copyOf(parts);
    }

    /** A phrase without values. */
    public static Phrase literal(Span span, String text) {
        return new Phrase(span, List.of(new Literal(text)));
    }

    /** The inline values in it. */
    public Stream<ValueRef> values() {
        return parts.stream().filter(Value.class::isInstance).map(part -> ((Value) part).ref());
    }

    /** The same phrase with its values filled in. */
    public Phrase resolve(Function<ValueRef, String> values) {
        String text = parts.stream().map(part -> switch (part) {
            case Literal literal -> literal.text();
            case Value value -> values.apply(value.ref());
        }).collect(Collectors.joining());
        return literal(span, text);
    }

    /** The text of a resolved phrase; values that are not filled in show as they were written. */
    public String text() {
        return parts.stream().map(part -> switch (part) {
            case Literal literal -> literal.text();
            case Value value -> value.ref().span().text();
        }).collect(Collectors.joining());
    }
}
