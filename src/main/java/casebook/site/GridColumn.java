package casebook.site;

import casebook.result.Column;
import casebook.result.Table;
import casebook.site.GridView.CellView;
import casebook.site.GridView.ExtraView;
import casebook.site.GridView.HeadView;
import casebook.site.GridView.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column that is shown.
 *
 * @param index in the table
 * @param format that the author has chosen
 * @param writer of its values
 */
record GridColumn(int index, Column column, HeadView head, Optional<String> format, Function<Object, String> writer, Look look) {
    /** Makes another cell of a plain one. */
    interface Look {
        Look PLAIN = (cell, _, _) -> cell;

        /** @param row of the table */
        CellView of(CellView plain, int row, Object value);
    }

    GridColumn with(Kind kind, Look other) {
        return new GridColumn(index, column, new HeadView(head.label(), kind), format, writer, other);
    }

    /** @param first whether it is the first of its row, and may name it */
    CellView cell(Table table, int row, boolean first) {
        Object value = table.value(row, index);
        Optional<String> sort = value == null ? Optional.empty() : table.rank(row, index).map(String::valueOf).or(() -> sort(value));
        return look.of(plain(value, first, sort), row, value);
    }

    /** A cell without any look. */
    CellView plain(Object value, boolean first) {
        return plain(value, first, sort(value));
    }

    private CellView plain(Object value, boolean first, Optional<String> sort) {
        return new CellView(writer.apply(value), sort, head.kind(), first && head.kind() != Kind.NUMBER, value == null,
                ExtraView.NONE);
    }

    /** Texts compare as they are read, what else there is as it is measured. */
    private Optional<String> sort(Object value) {
        return switch (value) {
            case LocalDate date -> Optional.of(date.toString());
            case LocalDateTime time -> Optional.of(time.toString());
            case Duration duration -> Optional.of(millis(duration).toPlainString());
            case Double number when !Double.isFinite(number) -> Optional.of(number.toString());
            case String far when column.type().isTime() -> Optional.of(isBefore(far) ? "-Infinity" : "Infinity");
            case null, default -> Optional.ofNullable(ColumnStyle.number(value)).map(BigDecimal::toPlainString);
        };
    }

    private static BigDecimal millis(Duration duration) {
        BigDecimal nanos = BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
        return nanos.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(nanos.movePointLeft(6).stripTrailingZeros().toPlainString());
    }

    /** A time that Java can't hold lies before all others, or after them. */
    private static boolean isBefore(String far) {
        return far.startsWith("-") || far.contains("(BC)");
    }
}
