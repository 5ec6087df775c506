package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Cell;
import casebook.plan.Relation;
import casebook.plan.Step;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what in a cell's SQL may give another result each time, since threads share out its rows: by DuckDB's own plan, which tells
 * types, and by how many rows the tables have that it reads.
 */
final class Steadiness {
    private static final String PLAN = ", skip_null := true, skip_empty := true, skip_default := true, optimize := false)::VARCHAR";

    private final Session session;
    private final Contents contents;

    Steadiness(Session session, Contents contents) {
        this.session = session;
        this.contents = contents;
    }

    /**
     * Nothing for a test, whose rows are mistakes, nor where DuckDB doesn't tell.
     *
     * @param step bound, and run if it will be at all
     */
    List<Diagnostic> warnings(Step step) {
        try {
            return step.cell() instanceof Cell.Test ? List.of() : find(step);
        } catch (SQLException | StackOverflowError untold) {
            return List.of();
        }
    }

    private List<Diagnostic> find(Step step) throws SQLException {
        String sql = SqlText.plain(step.sql().text());
        UnsteadyCalls calls = UnsteadyCalls.of(sql);
        boolean kept = step.cell() instanceof Cell.Model && !step.isView() && !step.ordered();
        Optional<JsonObject> plan = kept || !calls.all().isEmpty() || UnsteadyClauses.mayHold(calls.tokens()) ? plan(calls.marked()) : Optional.empty();
        if (plan.isEmpty()) {
            return List.of();
        }
        OpenOrders orders = OpenOrders.of(plan.get(), calls, tables(PlanTable.of(plan.get())));
        if (kept && orders.rows().shuffled()) {
            contents.shuffled(step.relation());
        }
        var found = new ArrayList<Diagnostic>();
        orders.found().stream().map(call -> Diagnostic.warning(
                step.sql().place(bytes(sql, call.at())), call.message()).withHint(call.hint())).forEach(found::add);
        new UnsteadyClauses(calls.tokens(), place -> step.sql().place(bytes(sql, place))).find(orders, cuts(step), found);
        return found;
    }

    private static int bytes(String sql, int offset) {
        return sql.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
    }

    private Optional<JsonObject> plan(String sql) throws SQLException {
        return session.query("SELECT json_serialize_plan(" + Quote.text(sql) + PLAN, rows -> {
            JsonObject answer = rows.next() ? SqlParser.json(rows.getString(1)) : new JsonObject();
            return TreeWalk.array(answer, "plans").asList().stream().findFirst().map(JsonElement::getAsJsonObject);
        });
    }

    private Map<PlanTable, RowOrder> tables(Set<PlanTable> read) throws SQLException {
        if (read.isEmpty()) {
            return Map.of();
        }
        String counts = read.stream().map(table -> "(SELECT count(*) FROM " + table.sql() + ")").collect(Collectors.joining(", "));
        return session.query("SELECT " + counts, rows -> {
            rows.next();
            var orders = new HashMap<PlanTable, RowOrder>();
            for (PlanTable table : read) {
                orders.put(table, new RowOrder(rows.getLong(orders.size() + 1), contents.isShuffled(table.relation())));
            }
            return orders;
        });
    }

    /** Whether a LIMIT of so many rows at a query's end left some out, as far as that is known. */
    private Predicate<Long> cuts(Step step) throws SQLException {
        Relation relation = step.relation();
        long count = step.isView() ? 0 : session.count("SELECT count(*) FROM " + relation.sql());
        return limit -> count > 0 && count >= limit;
    }
}
