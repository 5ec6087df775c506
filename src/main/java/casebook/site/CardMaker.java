package casebook.site;

import casebook.notebook.KpiSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.ValueRef;
import casebook.result.Table;
import casebook.site.CardView.ChangeView;
import casebook.site.CardView.Direction;
import casebook.site.CardView.Mood;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes cards of specifications and results. */
final class CardMaker {
    private final PageWork work;
    private final Content content;
    private final Links links;

    CardMaker(PageWork work, Content content, Links links) {
        this.work = work;
        this.content = content;
        this.links = links;
    }

    List<CardView> make(KpiSpec cards) {
        return cards.resolve(content::value).cards().stream().map(this::card).toList();
    }

    private CardView card(KpiSpec.Card card) {
        return new CardView(card.label().text(), content.value(card.value()),
                card.change().map(change -> change(change, card)), card.trend().flatMap(trend -> trend(trend, card.value().format())),
                card.link().flatMap(link -> links.link(link.text(), link.span())));
    }

    private ChangeView change(ValueRef ref, KpiSpec.Card card) {
        Direction direction = column(ref).stream().findFirst().map(BigDecimal::signum).map(CardMaker::direction)
                .orElse(Direction.FLAT);
        Mood mood = mood(direction, card.good());
        return new ChangeView(content.value(ref), direction, mood, spoken(direction, mood), card.changeLabel().map(Phrase::text));
    }

    private String spoken(Direction direction, Mood mood) {
        String way = work.words.text("change." + direction.name().toLowerCase(Locale.ROOT));
        return mood == Mood.NEUTRAL ? way : way + ", " + work.words.text("change." + mood.name().toLowerCase(Locale.ROOT));
    }

    private static Direction direction(int sign) {
        return sign > 0 ? Direction.UP : sign < 0 ? Direction.DOWN : Direction.FLAT;
    }

    private static Mood mood(Direction direction, KpiSpec.Good good) {
        return switch (good) {
            case NONE -> Mood.NEUTRAL;
            case UP, DOWN -> direction == Direction.FLAT ? Mood.NEUTRAL
                    : direction.name().equals(good.name()) ? Mood.GOOD : Mood.BAD;
        };
    }

    private Optional<SafeHtml> trend(ValueRef ref, Optional<String> format) {
        List<BigDecimal> numbers = column(ref);
        return numbers.isEmpty() ? Optional.empty()
                : Optional.of(numbers).filter(all -> all.size() > 1).map(all -> Sparkline.draw(all, work.words.text("trend", 
                        work.formats.format(numbers.getFirst(), format), work.formats.format(numbers.getLast(), format))));
    }

    /** The finite numbers of a column, in the order of the rows. */
    private List<BigDecimal> column(ValueRef ref) {
        Table table = content.table(new Name(ref.cell(), ref.span()));
        OptionalInt column = table.column(ref.column());
        return column.isEmpty() ? List.of() : IntStream.range(0, table.rows().size())
                .mapToObj(row -> ColumnStyle.number(table.value(row, column.getAsInt()))).filter(Objects::nonNull).toList();
    }
}
