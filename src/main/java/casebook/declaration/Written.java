package casebook.declaration;

import casebook.diagnostic.Span;

/** Something that an author wrote, and where: the name of a column or a table, or a piece of SQL. */
public record Written(String text, Span span) {}
