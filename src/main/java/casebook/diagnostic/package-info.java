/**
 * Positions in source files and the messages about them.
 *
 * <p>Every mistake that Casebook reports is a {@link casebook.diagnostic.Diagnostic}: what is wrong, where
 * (a {@link casebook.diagnostic.Span} in a {@link casebook.diagnostic.Source}), and what to do about it.
 * Offsets are 0-based UTF-16 indexes everywhere inside; only {@link casebook.diagnostic.DiagnosticPrinter}
 * turns them into the 1-based lines and columns that people read. Uses the JDK alone.
 */
package casebook.diagnostic;
