package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.yaml.YamlScalar;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the values of parameters from what is written. */
final class ParameterValue {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern TIMESTAMP = Pattern.compile(DAY + "[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern ZONED = Pattern.compile(TIMESTAMP.pattern() + " ?(Z|[+-]\\d{2}(:?\\d{2})?)");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,400}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private ParameterValue() {}

    /** What doesn't fit: the rest of a message that begins with the parameter's name. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String hint;

        Misfit(String rest, String hint) {
            super(rest, null, false, false);
            this.hint = hint;
        }

        Diagnostic diagnostic(Span span, String name) {
            return Diagnostic.invalid(span, "the parameter `" + name + "` " + getMessage()).withHint(hint);
        }
    }

    /** What an item of a list is when it isn't a single value. */
    static Object nested(String shape) throws Misfit {
        throw new Misfit("can't hold " + shape, "write a single value, or a list of them");
    }

    /** A value without a declared type. */
    static Object of(YamlScalar scalar) throws Misfit {
        return scalar.value() instanceof String text && !isQuoted(scalar) ? guessTime(text) : scalar.value();
    }

    private static boolean isQuoted(YamlScalar scalar) {
        return scalar.span().text().startsWith("\"") || scalar.span().text().startsWith("'");
    }

    private static Object guessTime(String text) throws Misfit {
        if (ZONED.matcher(text).matches()) {
            throw new Misfit("has a time zone, which no parameter can hold",
                    "write the time as clocks show it in the project's time zone, without a zone; or put it in quotes as a text");
        }
        if (DATE.matcher(text).matches()) {
            return date(text).orElseThrow(() -> noSuchDay(text));
        }
        return TIMESTAMP.matcher(text).matches() ? timestamp(text).orElseThrow(() -> noSuchDay(text)) : text;
    }

    private static Misfit noSuchDay(String text) {
        return new Misfit("is `" + text + "`, which is no day of the calendar or no time of a day", "put it in quotes if it is a text");
    }

    /** The type of a value, or of a list's items; the wider one where whole numbers and others, or dates and timestamps, meet. */
    static ParameterType type(Object value) throws Misfit {
        if (!(value instanceof List<?> list)) {
            return typeOfOne(value);
        }
        Set<ParameterType> types = list.stream().filter(Objects::nonNull).map(ParameterValue::typeOfOne).collect(Collectors.toSet());
        if (types.equals(Set.of(ParameterType.INTEGER, ParameterType.DOUBLE))) {
            return ParameterType.DOUBLE;
        }
        if (types.equals(Set.of(ParameterType.DATE, ParameterType.TIMESTAMP))) {
            return ParameterType.TIMESTAMP;
        }
        if (types.size() > 1) {
            String words = types.stream().sorted().map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
            throw new Misfit("has items of several types: " + words, "put texts in quotes, or fix the type: `{type: text, value: […]}`");
        }
        return types.isEmpty() ? ParameterType.ANY : types.iterator().next();
    }

    private static ParameterType typeOfOne(Object value) {
        return switch (value) {
            case null -> ParameterType.ANY;
            case Boolean _ -> ParameterType.BOOLEAN;
            case Long _, BigInteger _ -> ParameterType.INTEGER;
            case Double _ -> ParameterType.DOUBLE;
            case LocalDate _ -> ParameterType.DATE;
            case LocalDateTime _ -> ParameterType.TIMESTAMP;
            default -> ParameterType.TEXT;
        };
    }

    /** A value whose items, if it is a list, are all of the class of its type. */
    static Object unified(Object value) throws Misfit {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        ParameterType type = type(value);
        return Collections.unmodifiableList(list.stream().map(item -> widened(item, type)).collect(Collectors.toList()));
    }

    private static Object widened(Object item, ParameterType type) {
        return switch (item) {
            case Number number when type == ParameterType.DOUBLE -> number.doubleValue();
            case LocalDate date when type == ParameterType.TIMESTAMP -> date.atStartOfDay();
            case null, default -> item;
        };
    }

    /** A value of a declared type; null is NULL in every type. */
    static Object cast(YamlScalar scalar, ParameterType type) throws Misfit {
        return scalar.value() == null ? null : cast(scalar.text(), type);
    }

    /** A value of a declared type; {@code null} is NULL, unless a text is wanted. */
    static Object cast(String text, ParameterType type) throws Misfit {
        String bare = text.strip();
        if (bare.equals("null") && type != ParameterType.TEXT) {
            return null;
        }
        return switch (type) {
            case TEXT -> text;
            case INTEGER -> whole(bare).orElseThrow(() -> mustBe("a whole number", text, "42"));
            case DOUBLE -> number(bare).orElseThrow(() -> mustBe("a number", text, "0.5"));
            case BOOLEAN -> truth(bare).orElseThrow(() -> mustBe("true or false", text, "true"));
            case DATE -> date(bare).orElseThrow(() -> mustBe("a date", text, "2024-01-31"));
            case TIMESTAMP -> timestamp(bare).or(() -> date(bare).map(LocalDate::atStartOfDay))
                    .orElseThrow(() -> mustBe("a date with a time of day", text, "2024-01-31 10:00"));
            case ANY -> guess(bare);
        };
    }

    private static Misfit mustBe(String wanted, String text, String example) {
        return new Misfit("must be " + wanted + ", not `" + text + "`", "write it as " + example);
    }

    /** As an unquoted value in YAML would be understood. */
    private static Object guess(String text) throws Misfit {
        Optional<Object> value = whole(text).map(Object.class::cast).or(() -> number(text)).or(() -> truth(text));
        return value.isPresent() ? value.get() : guessTime(text);
    }

    private static Optional<Number> whole(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigInteger(text);
        return Optional.of(number.bitLength() < Long.SIZE ? (Number) number.longValue() : number);
    }

    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)).filter(Double::isFinite) : Optional.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> timestamp(String text) {
        try {
            return TIMESTAMP.matcher(text).matches() ? Optional.of(LocalDateTime.parse(text.replace(' ', 'T'))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
