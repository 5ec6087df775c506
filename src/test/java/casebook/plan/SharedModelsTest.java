package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which models are made as tables, and how often they are read. */
class SharedModelsTest {
    private static final String JOINED = "SELECT * FROM orders JOIN shops USING (id)";
    private static final String GROUPED = "SELECT id, count(*) AS n FROM orders GROUP BY 1";

    private static Plan plan(String... cells) {
        return new Planning().seeds("orders", "shops").notebook("page", String.join("", cells)).sound();
    }

    private static String model(String name, String sql) {
        return "```sql " + name + " model\n" + sql + "\n```\n\n";
    }

    private static String query(String name, String sql) {
        return "```sql " + name + "\n" + sql + "\n```\n\n";
    }

    private static String readers(String name, int count) {
        var cells = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cells.append(query(name + "_" + i, "SELECT * FROM " + name));
        }
        return cells.toString();
    }

    private static String shared(Plan plan) {
        return SharedModels.of(plan, Map.of(), false).readers().entrySet().stream().map(entry -> entry.getKey().name() + " " + entry.getValue())
                .sorted().collect(Collectors.joining(", "));
    }

    @Test
    void what_groups_is_a_table_from_two_readers_and_what_joins_from_three() {
        assertThat(shared(plan(model("m", GROUPED), readers("m", 1)))).isEmpty();
        assertThat(shared(plan(model("m", GROUPED), readers("m", 2)))).isEqualTo("m 2");
        assertThat(shared(plan(model("m", JOINED), readers("m", 2)))).isEmpty();
        assertThat(shared(plan(model("m", JOINED), readers("m", 3)))).isEqualTo("m 3");
    }

    @Test
    void what_only_picks_stays_a_view_however_many_read_it() {
        assertThat(shared(plan(model("m", "SELECT id AS order_id, upper(name) AS name FROM orders WHERE id > 7"), readers("m", 20)))).isEmpty();
    }

    @Test
    void what_its_author_wrote_is_obeyed() {
        assertThat(shared(plan(model("m", "--| materialize: view\n" + GROUPED), readers("m", 9)))).isEmpty();
        assertThat(shared(plan(model("m", "--| materialize: table\n" + GROUPED), readers("m", 9)))).isEmpty();
    }

    @Test
    void what_reads_a_view_reads_what_is_beneath_it_and_what_reads_a_table_does_not() {
        assertThat(shared(plan(model("deep", GROUPED), model("m", "SELECT id FROM deep"), readers("m", 5)))).isEqualTo("deep 5");
        assertThat(shared(plan(model("deep", GROUPED), model("m", "SELECT max(id) AS id FROM deep"), readers("m", 5)))).isEqualTo("m 5");
    }

    @Test
    void a_query_that_names_a_model_twice_reads_it_twice() {
        assertThat(shared(plan(model("m", GROUPED), query("q", "SELECT * FROM m AS a WHERE n > (SELECT avg(n) FROM m)")))).isEqualTo("m 2");
    }

    @Test
    void tests_read_too_those_that_look_at_single_rows_all_at_once() {
        String tested = "--| tests:\n--|   id: [not_null, accepted_range: {min: 0}%s]\n" + GROUPED;
        assertThat(shared(plan(model("m", tested.formatted(""))))).isEmpty();
        assertThat(shared(plan(model("m", tested.formatted(", unique"))))).isEqualTo("m 2");
    }

    @Test
    void pages_read_and_a_check_runs_no_query() {
        Plan plan = plan(model("m", GROUPED), readers("m", 4));
        var m = new Relation("page", "m");
        assertThat(SharedModels.of(plan, Map.of(m, 2), false).readers()).containsEntry(m, 6L);
        assertThat(SharedModels.of(plan, Map.of(), true).readers()).isEmpty();
    }

    @Test
    void states_of_a_filter_read_what_they_share() {
        String filter = "```yaml filter\nname: id\nvalues: [1, 2]\n```\n\n";
        assertThat(shared(plan(filter, model("m", GROUPED), query("q", "SELECT * FROM m WHERE id = $id")))).isEqualTo("m 2");
        assertThat(shared(plan(filter, model("m", "SELECT count(*) AS n FROM orders WHERE id = $id"), query("q", "SELECT * FROM m")))).isEmpty();
    }

    @Test
    void the_plan_has_them_as_tables() {
        Plan plan = plan(model("m", GROUPED), readers("m", 2));
        assertThat(SharedModels.of(plan, Map.of(), false).in(plan).steps()).extracting(Step::isView).containsOnly(false);
        assertThat(plan.steps()).filteredOn(Step::isView).hasSize(1);
    }
}
