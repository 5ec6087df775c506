package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * An inline value: {@code `=cell.column:format?none`}.
 *
 * @param cell the cell or seed to read
 * @param whenNull what stands there for NULL
 */
public record ValueRef(Span span, String cell, String column, Optional<String> format, Optional<String> whenNull) {}
