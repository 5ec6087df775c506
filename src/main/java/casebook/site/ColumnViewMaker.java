package casebook.site;

import casebook.result.Column;
import casebook.result.ColumnProfile;
import casebook.result.ColumnProfile.AllDifferent;
import casebook.result.ColumnProfile.Frequent;
import casebook.result.ColumnProfile.Histogram;
import casebook.result.ColumnProfile.Range;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.Words;
import casebook.site.ColumnsView.ColumnView;
import casebook.site.ColumnsView.FrequentView;
import casebook.site.ColumnsView.RangeView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes what a data dictionary shows of a table's columns. */
final class ColumnViewMaker {
    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_VALUE = 60;
    private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.001");

    private final Words words;
    private final Formats formats;
    private final TableProfile table;

    ColumnViewMaker(PageWork work, TableProfile table) {
        this.words = work.words;
        this.formats = work.formats;
        this.table = table;
    }

    ColumnView make(ColumnProfile profile, DictionaryTable.About about) {
        Column column = profile.column();
        Optional<Range> range = profile.range();
        boolean constant = range.filter(ends -> ends.smallest().equals(ends.largest())).isPresent();
        return new ColumnView(column.name(), cut(column.sqlType(), LONGEST_TYPE), about.description(), DictionaryMaker.tested(about.tests(), words),
                nulls(profile.nulls()), profile.nulls() == 0, distinct(profile),
                profile.shape() instanceof Histogram bins ? Optional.of(histogram(column, bins)) : Optional.empty(),
                profile.shape() instanceof Frequent frequent ? frequent(column, frequent, profile.distinct().orElse(0)) : List.of(),
                note(profile, constant), constant ? Optional.empty() : range.map(ends -> range(column, ends)));
    }

    private String nulls(long nulls) {
        if (table.rows() == 0) {
            return formats.plain(null);
        }
        BigDecimal share = share(nulls, table.rows());
        boolean tiny = nulls > 0 && share.compareTo(SMALLEST_SHARE) < 0;
        return tiny ? words.text("lessThan", formats.format(SMALLEST_SHARE, "pct1"))
                : formats.format(share, nulls == 0 || nulls == table.rows() ? "pct0" : "pct1");
    }

    private Optional<String> distinct(ColumnProfile profile) {
        if (profile.distinct().isEmpty()) {
            return Optional.empty();
        }
        String count = formats.format(profile.distinct().getAsLong(), "int");
        return Optional.of(table.sample().isPresent() ? words.text("atLeast", count) : count);
    }

    private Optional<String> note(ColumnProfile profile, boolean constant) {
        if (profile.nulls() == table.rows()) {
            return Optional.of(words.raw("noValues"));
        }
        if (profile.shape() instanceof AllDifferent) {
            return Optional.of(words.raw("allDifferent"));
        }
        boolean shown = profile.shape() instanceof Histogram || profile.shape() instanceof Frequent;
        return constant && !shown ? Optional.of(words.text("always", value(profile.column(), profile.range().get().smallest())))
                : Optional.empty();
    }

    private SafeHtml histogram(Column column, Histogram bins) {
        Function<Object, String> writer = writer(column, bins.bounds());
        return new HistogramDrawing(words, formats).draw(bins.counts(), bins.bounds().stream().map(writer).toList());
    }

    /** Of many values those that occur once are not worth a line. */
    private List<FrequentView> frequent(Column column, Frequent frequent, long distinct) {
        boolean all = distinct <= frequent.values().size();
        return frequent.values().stream().filter(count -> all || count.count() > 1).map(count -> frequent(column, count)).toList();
    }

    private FrequentView frequent(Column column, ColumnProfile.Count count) {
        BigDecimal share = share(count.count(), table.looked());
        return new FrequentView(value(column, count.value()),
                table.sample().isPresent() ? formats.format(share, "pct1") : formats.format(count.count(), "int"),
                HistogramDrawing.bar(share));
    }

    private RangeView range(Column column, Range range) {
        if (range.smallest() instanceof LocalDateTime first && range.largest() instanceof LocalDateTime last
                && first.plusDays(1).isBefore(last)) {
            return new RangeView(formats.format(first, "date"), formats.format(last, "date"));
        }
        Function<Object, String> writer = writer(column, List.of(range.smallest(), range.largest()));
        return new RangeView(cut(writer.apply(range.smallest()), LONGEST_VALUE), cut(writer.apply(range.largest()), LONGEST_VALUE));
    }

    private String value(Column column, Object value) {
        String text = cut(writer(column, List.of(value)).apply(value), LONGEST_VALUE);
        return text.isBlank() ? words.raw("emptyText") : text;
    }

    /** All in one format; what would then look like zero and isn't is written as exactly as it needs. */
    private Function<Object, String> writer(Column column, List<Object> values) {
        Table shown = Table.of(List.of(column), values.stream().map(List::of).toList());
        Function<Object, String> style = ColumnStyle.of(shown, 0, values.size(), Optional.empty(), formats);
        return value -> {
            String text = style.apply(value);
            BigDecimal number = ColumnStyle.number(value);
            boolean hidden = number != null && number.signum() != 0 && text.chars().noneMatch(c -> Character.digit(c, 10) > 0);
            return hidden ? formats.plain(value, column) : text;
        };
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32);
    }

    private static String cut(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
