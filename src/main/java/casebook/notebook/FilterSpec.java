package casebook.notebook;

import casebook.declaration.ParameterType;
import casebook.diagnostic.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A choice that readers of a page have: cells read it as the variable {@code $name}.
 *
 * @param name of the variable
 * @param label what readers call it; empty for the name, made readable
 * @param initial what is chosen at first, as written; empty where that is left to {@code all} or to the first choice
 * @param multiple whether several can be chosen at once
 * @param all whether nothing needs to be chosen, and what that is called; an empty text for the page's own word
 */
public record FilterSpec(Span span, Name name, Optional<String> label, Choices choices, List<Name> initial, boolean multiple,
        Optional<String> all) implements Display {
    /** What can be chosen. */
    public sealed interface Choices {}

    /** Values that are written in the block, all of one type. */
    public record Listed(ParameterType type, List<Item> items) implements Choices {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /**
     * A value that is written in the block.
     *
     * @param written the value as it stands there
     * @param value Boolean, Long, BigInteger, Double, String, LocalDate or LocalDateTime
     */
    public record Item(Name written, String label, Object value) {}

    /** Named periods: cells read their ends as {@code $name_from} and {@code $name_to}. */
    public record Periods(List<Period> periods) implements Choices {
        public Periods {
            periods = List.copyOf(periods);
        }
    }

    /** A period, its first and its last day. */
    public record Period(Name label, LocalDate from, LocalDate to) {}

    /** The values of a column, each once, and of another one of the same result what readers see instead. */
    public record Queried(ValueRef values, Optional<ValueRef> labels) implements Choices {}

    public FilterSpec {
        initial = List.copyOf(initial);
    }

    /** The ends of the variables' names: a period sets three of them. */
    private static final List<String> ENDS = List.of("", "_from", "_to");

    /** The names of the variables that it sets. */
    public List<String> variables() {
        return choices instanceof Periods ? ENDS.stream().map(end -> name.text() + end).toList() : List.of(name.text());
    }

    @Override
    public List<Name> data() {
        return choices instanceof Queried queried ? List.of(new Name(queried.values().cell(), queried.values().span())) : List.of();
    }

    @Override
    public Stream<ValueRef> values() {
        return Stream.empty();
    }

    @Override
    public FilterSpec resolve(Function<ValueRef, String> values) {
        return this;
    }
}
