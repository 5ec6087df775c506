package casebook.declaration;

import casebook.diagnostic.Span;

/** A piece of what an author wrote, and where: the name of a column or a table, or a condition in SQL. */
public record Excerpt(String text, Span span) {}
