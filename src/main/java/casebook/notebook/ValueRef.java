package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * An inline value: {@code `=cell.column:format?none`}.
 *
 * @param cell the cell or seed to read
 * @param whenNull what stands there for NULL
 * @param formatSpan where the format is written; the value itself if it has none
 */
public record ValueRef(
        Span span, String cell, String column, Optional<String> format, Optional<String> whenNull, Span formatSpan) {}
