package casebook.engine;

import casebook.diagnostic.Span;
import casebook.notebook.Cell;
import casebook.plan.QualifiedSql;
import casebook.plan.Step;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A cell's SQL inside the statement that binds or runs it.
 *
 * @param before how many bytes of the statement precede the cell's SQL; negative if it isn't in there
 */
record CellStatement(String sql, QualifiedSql cell, int before) {
    /** What belongs to the word at a position: the rest of a name with dots, or the type behind {@code ::}. */
    private static final Pattern PARTS =
            Pattern.compile("(\\.(\\w+|\"[^\"]*\"))+|(?<=:):\\s*\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static CellStatement of(String prefix, Step step, String suffix) {
        String text = SqlText.plain(step.sql().text());
        return new CellStatement(prefix + text + suffix, step.sql(), prefix.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Tells the columns. */
    static CellStatement description(Step step) {
        return of("DESCRIBE (", step, ")");
    }

    /** Finds columns and mistakes, and computes nothing. */
    static CellStatement binding(Step step) {
        return step.cell() instanceof Cell.Test
                ? description(step)
                : of("CREATE TABLE " + step.relation().sql() + " AS (", step, ") WITH NO DATA");
    }

    /**
     * Keeps a cell's rows as a table; those that may be shown, in the order in which they are shown.
     *
     * @param columns how many it has; 0 if that isn't known
     */
    static CellStatement table(Step step, int columns) {
        String create = "CREATE OR REPLACE TABLE " + step.relation().sql() + " AS ";
        return step.cell() instanceof Cell.Query && !step.ordered()
                ? of(create + "SELECT * FROM (", step, ") ORDER BY ALL")
                : ordered(create, step, columns);
    }

    static CellStatement view(Step step) {
        return of("CREATE VIEW " + step.relation().sql() + " AS ", step, "");
    }

    /** @param columns as in {@link #table} */
    static CellStatement view(Step step, int columns) {
        return ordered("CREATE VIEW " + step.relation().sql() + " AS ", step, columns);
    }

    /** What is added stands behind all that can fail. */
    private static CellStatement ordered(String prefix, Step step, int columns) {
        String text = SqlText.plain(step.sql().text());
        String complete = step.ordered() && columns > 0 ? Ties.broken(text, columns) : text;
        return new CellStatement(prefix + complete, step.sql(), prefix.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A statement that reads a cell's result and doesn't hold its SQL. */
    static CellStatement nowhere(Step step) {
        return new CellStatement("", step.sql(), -1);
    }

    /** The place in the file for one of DuckDB's positions; the whole SQL where it has none inside. */
    Span place(int position) {
        int within = position - before;
        int length = cell.text().getBytes(StandardCharsets.UTF_8).length;
        boolean inside = before >= 0 && position >= 0 && within >= 0 && within <= length;
        return inside ? withItsParts(cell.place(within)) : cell.origin();
    }

    /** DuckDB names the place of {@code o} when it means {@code o.name}, and that of {@code ::} for a cast. */
    private Span withItsParts(Span word) {
        var parts = PARTS.matcher(word.source().text()).region(word.end(), cell.origin().end()).useTransparentBounds(true);
        return parts.lookingAt() ? new Span(word.source(), word.start(), parts.end()) : word;
    }
}
