package casebook.declaration;

import casebook.diagnostic.Span;

/**
 * A parameter with its value, read in SQL as {@code $name}.
 *
 * @param type of the value, or of a list's items
 * @param value null, Boolean, Long, BigInteger, Double, BigDecimal, String, LocalDate, LocalDateTime, or a List of those
 */
public record Parameter(String name, Span span, ParameterType type, Object value) {}
