package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What runs again when a page's parameters take other values, and what its names mean then. */
class VaryingTest {
    private static final String PAGE = """
            ---
            params: {school: 1, year: 2024}
            uses: [_models.md, _plain.md]
            ---

            ```sql total value
            SELECT count(*) AS n FROM own
            ```

            ```sql all_of_them
            SELECT * FROM everything
            ```

            ```sql of_year
            SELECT $year AS y
            ```

            ```sql none test
            SELECT * FROM own WHERE school <> $school
            ```
            """;
    private static final String MODELS = """
            ```sql everything model
            SELECT unnest([1, 2, 2, 3]) AS school
            ```

            ```sql own model
            --| tests:
            --|   school: [not_null]
            SELECT school FROM everything WHERE school = $School
            ```
            """;
    private static final String PLAIN = """
            ```sql plain model
            SELECT 1 AS one
            ```
            """;

    private static Planning project() {
        return new Planning().notebook("page", PAGE).notebook("_models", MODELS).notebook("_plain", PLAIN);
    }

    private static Parameter school(Object value) {
        return new Parameter("school", Span.file("page.md"), ParameterType.INTEGER, value);
    }

    private static Variation variation(Plan plan, String key, Parameter... given) {
        var diagnostics = new Diagnostics();
        Variation made = Varying.of(plan, plan.pages().getFirst(), Set.of("school")).with(key, List.of(given), diagnostics);
        assertThat(Printed.brief(diagnostics)).isEmpty();
        return made;
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(step -> step.relation().schema() + "/" + step.relation().name()).toList();
    }

    @Test
    void only_what_reads_the_parameter_on_any_way_varies() {
        Plan plan = project().sound();
        Varying varying = Varying.of(plan, plan.pages().getFirst(), Set.of("school"));
        assertThat(names(varying.steps())).containsExactlyInAnyOrder("_models/own", "page/total", "page/test none");
        assertThat(varying.varies(new Relation("page", "total"))).isTrue();
        assertThat(varying.varies(new Relation("page", "of_year"))).isFalse();
        assertThat(varying.tests()).extracting(test -> test.table().name()).containsExactly("own");
        assertThat(names(Varying.of(plan, plan.pages().getFirst(), Set.of("year")).steps())).containsExactly("page/of_year");
    }

    @Test
    void what_varies_lives_in_schemas_of_its_own_and_the_rest_is_shared() throws SQLException {
        Planning project = project();
        Plan plan = project.sound();
        Variation two = variation(plan, "2", school(2L));
        assertThat(names(two.steps())).containsExactlyInAnyOrder("page 2 _models/own", "page 2/total", "page 2/test none");
        assertThat(two.page().find("total")).contains(new Relation("page 2", "total"));
        assertThat(two.page().find("all_of_them")).contains(new Relation("page", "all_of_them"));
        assertThat(two.page().find("everything")).contains(new Relation("_models", "everything"));
        assertThat(two.page().params().get("school").value()).isEqualTo(2L);
        assertThat(two.page().params().get("year").value()).isEqualTo(2024L);
        assertThat(two.tests()).extracting(test -> test.table().schema()).containsExactly("page 2 _models");
        assertThat(two.page().parts()).extracting(Scope::schema).containsExactly("page 2 _models", "_plain");
        assertThat(two.page().parts().getLast()).isSameAs(plan.pages().getFirst().parts().getLast());
        assertThat(two.relation(new Relation("page", "total"))).isEqualTo(new Relation("page 2", "total"));
        try (Rows rows = new Rows().run(plan)) {
            rows.run(two.steps());
            assertThat(rows.of(two.steps().stream().filter(step -> step.cell().name().equals("total")).findFirst().orElseThrow())).containsExactly("2");
            assertThat(rows.of(project.step("page", "total"))).containsExactly("1");
        }
    }

    @Test
    void places_of_mistakes_stay_those_of_the_notebook() {
        Plan plan = project().sound();
        Step own = variation(plan, "2", school(2L)).steps().stream().filter(step -> step.cell().name().equals("own")).findFirst().orElseThrow();
        String text = own.sql().text();
        assertThat(own.sql().place(text.indexOf("WHERE")).text()).isEqualTo("WHERE");
        Step total = variation(plan, "2", school(2L)).steps().stream().filter(step -> step.cell().name().equals("total")).findFirst().orElseThrow();
        assertThat(total.sql().text()).isEqualTo("SELECT count(*) AS n FROM \"page 2 _models\".\"own\"");
        assertThat(total.sql().place(total.sql().text().indexOf("own")).text()).isEqualTo("own");
    }

    @Test
    void a_part_with_a_type_of_its_own_gets_the_value_in_that_type() {
        Plan plan = new Planning().notebook("page", PAGE).notebook("_models", "---\nparams: {school: \"x\"}\n---\n\n" + MODELS.replace("= $School", "<> $School"))
                .notebook("_plain", PLAIN).sound();
        Variation two = variation(plan, "2", school(2L));
        assertThat(two.page().params().get("school").value()).isEqualTo(2L);
        assertThat(two.page().parts().getFirst().params().get("school").value()).isEqualTo("2");
        Step own = two.steps().stream().filter(step -> step.cell().name().equals("own")).findFirst().orElseThrow();
        assertThat(own.params()).extracting(Variable::value).containsExactly("2");
    }

    @Test
    void where_another_page_gives_the_parameter_another_value_each_keeps_its_own_variable() {
        Plan plan = project().notebook("other", PAGE.replace("school: 1", "school: 3")).sound();
        Scope other = plan.pages().stream().filter(page -> page.notebook().name().equals("other")).findFirst().orElseThrow();
        Variation two = Varying.of(plan, other, Set.of("school")).with("2", List.of(school(2L)), new Diagnostics());
        assertThat(two.steps()).allSatisfy(step -> assertThat(step.params()).extracting(Variable::value).contains(2L).doesNotContain(1L, 3L));
        assertThat(two.steps()).allSatisfy(step -> assertThat(step.relation().schema()).startsWith("other 2"));
    }
}
