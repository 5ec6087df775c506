package casebook.engine;

import casebook.declaration.ParameterType;
import casebook.plan.Variable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sets parameters as session variables, typed, so that SQL reads them as {@code $name}. */
final class Variables {
    private Variables() {}

    static void set(Session session, Collection<Variable> variables) throws SQLException {
        for (Variable variable : variables) {
            session.set(Quote.name(variable.name()), literal(variable.value(), variable.parameter().type()));
        }
    }

    private static String literal(Object value, ParameterType type) {
        return switch (value) {
            case null -> "NULL" + cast(type);
            case Boolean truth -> truth.toString();
            case Long number -> number + "::BIGINT";
            case BigInteger number -> Quote.text(number.toString()) + "::HUGEINT";
            case Double number -> Quote.text(number.toString().replace("Infinity", "inf")) + "::DOUBLE";
            case BigDecimal number -> number.toPlainString();
            case LocalDate date ->
                "make_date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
            case LocalDateTime time -> timestamp(time);
            case List<?> list -> list(list, type);
            // Days that no calendar has, such as infinity, are texts here.
            default -> Quote.text(value.toString()) + (type == ParameterType.TEXT ? "" : cast(type));
        };
    }

    private static String timestamp(LocalDateTime time) {
        return String.format(Locale.ROOT, "(make_timestamp(%d, %d, %d, %d, %d, %d) + INTERVAL %d MICROSECONDS)",
                time.getYear(), time.getMonthValue(), time.getDayOfMonth(),
                time.getHour(), time.getMinute(), time.getSecond(), time.getNano() / 1000);
    }

    private static String list(List<?> list, ParameterType type) {
        String items = list.stream().map(item -> literal(item, type)).collect(Collectors.joining(", ", "[", "]"));
        String cast = cast(type);
        return cast.isEmpty() ? items : items + cast + "[]";
    }

    private static String cast(ParameterType type) {
        return switch (type) {
            case TEXT -> "::VARCHAR";
            case INTEGER -> "::BIGINT";
            case DOUBLE -> "::DOUBLE";
            case BOOLEAN -> "::BOOLEAN";
            case DATE -> "::DATE";
            case TIMESTAMP -> "::TIMESTAMP";
            case ANY -> "";
        };
    }
}
