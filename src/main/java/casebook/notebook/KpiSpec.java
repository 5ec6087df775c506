package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of cards, each with one number. */
public record KpiSpec(Span span, List<Card> cards) implements Display {
    /**
     * A card.
     *
     * @param value the number, read from a result of one row
     * @param change how it changed against the period before; positive is up
     * @param good which direction of change is good news
     * @param trend a column of a result with several rows, drawn as a sparkline in its order
     * @param link where the card leads
     */
    public record Card(
            Span span,
            Phrase label,
            ValueRef value,
            Optional<ValueRef> change,
            Optional<Phrase> changeLabel,
            Good good,
            Optional<ValueRef> trend,
            Optional<Name> link) {}

    /** Which direction of change is good news. */
    public enum Good {
        UP,
        DOWN,
        NONE
    }

    public KpiSpec {
        cards = List.copyOf(cards);
    }

    @Override
    public List<Name> data() {
        return cards.stream().flatMap(card -> card.trend().stream()).map(trend -> new Name(trend.cell(), trend.span())).toList();
    }

    @Override
    public Stream<ValueRef> values() {
        return cards.stream().flatMap(card -> Stream.of(card.label().values(), Stream.of(card.value()), card.change().stream(),
                card.changeLabel().stream().flatMap(Phrase::values)).flatMap(refs -> refs));
    }

    @Override
    public KpiSpec resolve(Function<ValueRef, String> values) {
        return new KpiSpec(span, cards.stream().map(card -> new Card(card.span(), card.label().resolve(values),
                card.value(), card.change(), card.changeLabel().map(p -> p.resolve(values)), card.good(), card.trend(),
                card.link())).toList());
    }
}
