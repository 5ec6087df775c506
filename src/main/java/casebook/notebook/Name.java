package casebook.notebook;

import casebook.diagnostic.Span;

/** A name that an author wrote, of a column, a cell, a format or a file, and where. */
public record Name(String text, Span span) {}
