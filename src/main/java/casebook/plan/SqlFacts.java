package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a query names, read off the engine's parse tree.
 *
 * @param body the SELECT itself, without a {@code ;} at its end
 * @param tables every use of a table that is not a common table expression of the query itself
 * @param params every use of {@code $name} (or {@code getvariable('name')})
 * @param files every file that it reads, where {@code casebook.yml} lets it
 * @param ordered whether the outermost query has an ORDER BY
 * @param work what it does
 * @param warnings what keeps two runs from giving the same
 * @param problem set when the text is not one readable SELECT, or uses what is refused; the lists are empty then
 */
public record SqlFacts(
        Span body,
        List<TableUse> tables,
        List<ParameterUse> params,
        List<FileUse> files,
        boolean ordered,
        Work work,
        List<Diagnostic> warnings,
        Optional<Diagnostic> problem) {
    /**
     * A use of a table.
     *
     * @param span the name as written, catalogue and schema included, alias excluded
     * @param path the parts of the name, unquoted: {@code [raw, orders]}
     */
    public record TableUse(Span span, List<String> path) {
        public TableUse {
            path = List.copyOf(path);
        }
    }

    /** A use of a parameter; the span covers the {@code $} too. */
    public record ParameterUse(Span span, String name) {}

    /**
     * A use of a file that may be read.
     *
     * @param span the text that names it, quotes included
     * @param path what the engine needs instead: an absolute path, an address
     */
    public record FileUse(Span span, String path) {}

    public SqlFacts {
        tables = List.copyOf(tables);
        params = List.copyOf(params);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** Facts of SQL that can't be read. */
    public static SqlFacts unreadable(Span sql, Diagnostic problem) {
        return new SqlFacts(sql, List.of(), List.of(), List.of(), false, Work.PICKS, List.of(), Optional.of(problem));
    }
}
