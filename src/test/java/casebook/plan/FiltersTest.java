package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which filters a page has, what they depend on, and how many states they make. */
class FiltersTest {
    private static final String SCHOOL = """
            ```yaml filter
            name: school
            values: [1, 2, 3]
            all: true
            ```
            """;
    private static final String READER = """
            ```sql chosen
            SELECT * FROM orders WHERE $school IS NULL OR id = $school
            ```
            """;

    private static Planning page(String text) {
        return new Planning().seeds("orders").notebook("page", text);
    }

    private static PageFilter filter(Plan plan, String name) {
        return plan.filters(plan.pages().getFirst()).stream().filter(filter -> filter.name().equals(name)).findFirst().orElseThrow();
    }

    /** The states of filters whose choices are written, or given by the names of those that come from results. */
    private static PageStates states(Plan plan, Map<String, Integer> numbers) {
        PageStates states = PageStates.NONE;
        for (PageFilter filter : plan.filters(plan.pages().getFirst())) {
            ChoiceList list = ChoiceMaker.written(filter.spec()).orElseGet(() -> new ChoiceMaker(filter.spec(), ParameterType.INTEGER)
                    .make(IntStream.rangeClosed(1, numbers.get(filter.name())).mapToObj(i -> new ChoiceMaker.Found("" + i, "" + i, (long) i)).toList()));
            states = states.with(filter, Map.of(PageStates.NONE.initial(), list));
        }
        return states;
    }

    @Test
    void cells_read_what_is_chosen_at_first() {
        Plan plan = page(SCHOOL + READER).sound();
        assertThat(plan.filters(plan.pages().getFirst())).extracting(PageFilter::name).containsExactly("school");
        assertThat(plan.steps().getFirst().params()).singleElement().satisfies(variable -> {
            assertThat(variable.value()).isNull();
            assertThat(variable.parameter().type()).isEqualTo(ParameterType.INTEGER);
        });
        Plan two = page(SCHOOL.replace("all: true", "default: 2") + READER).sound();
        assertThat(two.steps().getFirst().params()).extracting(Variable::value).containsExactly(2L);
    }

    @Test
    void a_page_that_uses_a_part_names_the_filters_it_takes() {
        Planning used = page("---\nuses: [_part.md]\nfilters: [school]\n---\n").notebook("_part", SCHOOL + READER.replace("sql chosen", "sql chosen model"));
        assertThat(filter(used.sound(), "school").atTop()).isTrue();
        Planning included = page("[Part](_part.md \"include\")\n").notebook("_part", SCHOOL + READER);
        assertThat(filter(included.sound(), "school").atTop()).isFalse();
        assertThat(page("---\nuses: [_part.md]\n---\n").notebook("_part", SCHOOL + READER).messages())
                .contains("there is no parameter `$school`").contains("write `filters: [school]` in the front matter of the page");
        assertThat(page("---\nfilters: [schol]\n---\n" + SCHOOL + READER).brief()).contains("there is no filter `schol`").contains("did you mean `school`?");
    }

    @Test
    void names_that_are_taken_and_filters_that_nobody_reads() {
        assertThat(page("---\nparams: {school: 1}\n---\n" + SCHOOL + READER).brief())
                .contains("the filter `school` sets `$school`, which is a parameter too");
        assertThat(page(SCHOOL + READER).settings("{school: 1}").brief()).contains("which is a parameter too");
        assertThat(page(SCHOOL + SCHOOL + READER).brief()).contains("two filters of the page `page.md` set `$school`");
        assertThat(page(SCHOOL).brief()).contains("warning: no cell of the page `page.md` reads `$school`");
    }

    @Test
    void filters_depend_on_one_another_but_not_in_a_circle() {
        String a = "```yaml filter\nname: a\nvalues: a_list.x\n```\n\n```sql a_list\nSELECT $b AS x\n```\n```sql reader\nSELECT $a AS x\n```\n";
        String b = "```yaml filter\nname: b\nvalues: bs.x\n```\n\n```sql bs\nSELECT %s AS x\n```\n";
        Plan plan = page(a + b.formatted("1")).sound();
        assertThat(plan.filters(plan.pages().getFirst())).extracting(PageFilter::name).containsExactly("b", "a");
        assertThat(filter(plan, "a").dependsOn()).containsExactly("b");
        assertThat(page(a + b.formatted("$a")).brief()).contains("filters depend on one another in a circle: a → b → a");
        assertThat(page(b.formatted("$b")).brief()).contains("what can be chosen in the filter `b` depends on `$b` itself");
    }

    @Test
    void states_are_counted_as_they_are_written_down() {
        Plan plan = page(SCHOOL + READER + """
                ```yaml filter
                name: years
                values: [2023, 2024, 2025]
                multiple: true
                all: true
                ```
                ```sql of_years
                SELECT * FROM orders WHERE $years IS NULL OR id IN $years
                ```
                """).sound();
        PageStates states = states(plan, Map.of());
        assertThat(states.all()).hasSize(32).doesNotHaveDuplicates().startsWith(states.initial());
        assertThat(states.arithmetic().text()).isEqualTo("4 × 2^3 = 32");
        assertThat(states.arithmetic().textWithNames()).isEqualTo("`school` 4 × `years` 2^3 = 32");
        assertThat(states.of(List.of("years")).getLast().parameters()).extracting(Parameter::value).containsExactly(List.of(2023L, 2024L, 2025L));
        assertThat(states.of(List.of("years"))).extracting(state -> state.chosen().get("years").slug())
                .containsExactly("all", "2023", "2024", "2025", "2023,2024", "2023,2025", "2024,2025", "2023,2024,2025");
        assertThat(states.initial().key()).isEqualTo("school-all.years-all");
    }

    @Test
    void choices_that_depend_make_a_sum() {
        Plan plan = page("""
                ```yaml filter
                name: country
                values: [1, 2]
                ```
                ```yaml filter
                name: city
                values: cities.id
                ```
                ```sql cities
                SELECT id FROM orders WHERE id = $country
                ```
                ```sql chosen
                SELECT * FROM orders WHERE id = $city
                ```
                """).sound();
        PageFilter country = filter(plan, "country");
        PageFilter city = filter(plan, "city");
        PageStates one = PageStates.NONE.with(country, Map.of(PageStates.NONE.initial(), ChoiceMaker.written(country.spec()).orElseThrow()));
        var maker = new ChoiceMaker(city.spec(), ParameterType.INTEGER);
        List<PageState> countries = one.all();
        PageStates both = one.with(city, Map.of(
                countries.get(0), maker.make(List.of(new ChoiceMaker.Found("1", "1", 1L))),
                countries.get(1), maker.make(List.of(new ChoiceMaker.Found("2", "2", 2L), new ChoiceMaker.Found("3", "3", 3L)))));
        assertThat(both.arithmetic().text()).isEqualTo("1 + 2 = 3");
        assertThat(both.all()).extracting(PageState::written).containsExactly("country=1, city=1", "country=2, city=2", "country=2, city=3");
        assertThat(both.withThoseBeneath(List.of("city"))).containsExactly("country", "city");
    }

    @Test
    void addresses_name_choices_so_that_people_can_read_them() {
        PageFilter filter = filter(page(SCHOOL + READER).sound(), "school");
        List<String> texts = List.of("Lycée Victor-Hugo", "lycee victor hugo", "12", "-3", "2024-01-31", "!?", "all", "東京", "x".repeat(90), "Ça & là");
        assertThat(new ChoiceMaker(filter.spec(), ParameterType.TEXT).make(texts.stream().map(text -> new ChoiceMaker.Found(text, text, text)).toList())
                .items()).extracting(ChoiceList.Item::slug).containsExactly("lycee-victor-hugo", "lycee-victor-hugo-2", "12", "-3", "2024-01-31", "choice",
                        "all-2", "東京", "x".repeat(40), "ca-la");
    }
}
