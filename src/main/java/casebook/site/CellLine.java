package casebook.site;

import casebook.site.GridView.CellView;
import casebook.site.GridView.Kind;
import casebook.site.GridView.LineView;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws the numbers of a cell as a small line, and says in words what it shows.
 *
 * @param format of the numbers in those words
 */
record CellLine(PageWork work, Optional<String> format) {
    /** @param numbers at least one of them no null; a null is a gap */
    CellView draw(CellView plain, List<BigDecimal> numbers) {
        List<BigDecimal> there = numbers.stream().filter(Objects::nonNull).toList();
        String label = work.words.text("line", write(there.getFirst()), write(there.getLast()), write(Collections.min(there)),
                write(Collections.max(there)));
        return new CellView("", Optional.of(there.getLast().toPlainString()), Kind.DRAWN, plain.head(), false,
                plain.extra().withLine(Optional.of(new LineView(Sparkline.draw(numbers, label), label))));
    }

    private String write(BigDecimal number) {
        return work.formats.format(number, format);
    }
}
