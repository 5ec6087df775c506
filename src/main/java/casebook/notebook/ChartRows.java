package casebook.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a chart makes of the rows before it draws them.
 *
 * @param sort by value; empty for the order of the rows
 * @param limit how many categories (or series, where time runs along the first axis) are kept; the rest is added up
 * @param other what the rest is called; empty for the language's own word
 * @param highlight names of series or categories that keep their colour, while the others turn grey; empty for all
 */
public record ChartRows(Optional<Sort> sort, Optional<Integer> limit, Optional<Phrase> other, List<Name> highlight) {
    public static final ChartRows AS_THEY_ARE = new ChartRows(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** An order by value. */
    public enum Sort { ASCENDING, DESCENDING }

    public ChartRows {
        highlight = List.copyOf(highlight);
    }

    /** The inline values in the texts. */
    public Stream<ValueRef> values() {
        return other.stream().flatMap(Phrase::values);
    }

    /** The same with its texts filled in. */
    public ChartRows resolve(Function<ValueRef, String> values) {
        return new ChartRows(sort, limit, other.map(text -> text.resolve(values)), highlight);
    }
}
