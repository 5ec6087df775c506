package casebook.plan;

import casebook.diagnostic.Span;

/** Reads SQL with the engine's own parser, without running it. */
public interface SqlReader {
    /**
     * What a cell's SQL names. Never throws for bad SQL: what is wrong with it is in
     * {@link SqlFacts#problem}, at its place in the file.
     *
     * @param sql a cell's SQL; a {@code ;} at its end is allowed
     */
    SqlFacts read(Span sql);
}
