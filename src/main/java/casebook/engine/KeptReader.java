package casebook.engine;

import casebook.cache.Cache;
import casebook.cache.Diagnoses;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts;
import casebook.plan.SqlReader;
import casebook.plan.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what SQL names, so that DuckDB's parser reads only what nobody has read. Safe for use by several threads. */
final class KeptReader implements SqlReader {
    private final Cache cache;
    private final Supplier<SqlReader> reader;
    /** What keeps two runs from giving the same, by the SELECT. */
    private final Map<Span, String> unrepeatable = new ConcurrentHashMap<>();

    KeptReader(Cache cache, Supplier<SqlReader> reader) {
        this.cache = cache;
        this.reader = reader;
    }

    @Override
    public SqlFacts read(Span sql) {
        var recipe = new Recipe("SQL").with("text", sql.text());
        SqlFacts facts = cache.find(recipe, in -> read(in, sql)).orElseGet(() -> make(sql, recipe));
        facts.warnings().stream().findFirst().ifPresent(warning -> unrepeatable.put(facts.body(), warning.message()));
        return facts;
    }

    /** What is wrong with SQL is looked for each time: it is mended soon. */
    private SqlFacts make(Span sql, Recipe recipe) {
        SqlFacts facts = reader.get().read(sql);
        if (facts.problem().isEmpty() && facts.files().isEmpty() && Diagnoses.areNear(facts.warnings(), sql)) {
            cache.keep(recipe, write(facts, sql));
        }
        return facts;
    }

    /** Why a SELECT gives another result each time, if it does. */
    Optional<String> unrepeatable(Span body) {
        return Optional.ofNullable(unrepeatable.get(body));
    }

    /** Places count from the start of the SQL, since it may stand elsewhere the next time. */
    private static Out write(SqlFacts facts, Span sql) {
        var out = new Out();
        write(out, facts.body(), sql);
        out.list(facts.tables(), (o, use) -> {
            write(o, use.span(), sql);
            o.list(use.path(), Out::text);
        });
        out.list(facts.params(), (o, use) -> {
            write(o, use.span(), sql);
            o.text(use.name());
        });
        out.flag(facts.ordered()).text(facts.work().name());
        Diagnoses.writeNear(out, facts.warnings(), sql);
        return out;
    }

    private static SqlFacts read(In in, Span sql) {
        Span body = span(in, sql);
        List<SqlFacts.TableUse> tables = in.list(i -> {
            Span span = span(i, sql);
            return new SqlFacts.TableUse(span, i.list(In::text));
        });
        List<SqlFacts.ParameterUse> params = in.list(i -> {
            Span span = span(i, sql);
            return new SqlFacts.ParameterUse(span, i.text());
        });
        boolean ordered = in.flag();
        var work = Work.valueOf(in.text());
        List<Diagnostic> warnings = Diagnoses.readNear(in, sql);
        return new SqlFacts(body, tables, params, List.of(), ordered, work, warnings, Optional.empty());
    }

    private static void write(Out out, Span span, Span sql) {
        out.number(span.start() - sql.start()).number(span.end() - sql.start());
    }

    private static Span span(In in, Span sql) {
        int start = sql.start() + in.count();
        return new Span(sql.source(), start, sql.start() + in.count());
    }
}
