package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.ParameterType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Blocks that let readers choose. */
class FilterBlocksTest {
    private static FilterSpec filter(String yaml) {
        return (FilterSpec) ((Block.DisplayBlock) Parsed.sound("```yaml filter\n" + yaml + "```\n").blocks().getFirst()).display();
    }

    private static String wrong(String yaml) {
        return Parsed.brief("```yaml filter\n" + yaml + "```\n").strip();
    }

    @Test
    void listed_values_have_one_type_and_may_have_labels() {
        var numbers = (FilterSpec.Listed) filter("name: school\nvalues: [1, 2]\nlabels: {1: One}\nall: Every\n").choices();
        assertThat(numbers.type()).isEqualTo(ParameterType.INTEGER);
        assertThat(numbers.items()).extracting(FilterSpec.Item::value).containsExactly(1L, 2L);
        assertThat(numbers.items()).extracting(FilterSpec.Item::label).containsExactly("One", "2");
        var days = (FilterSpec.Listed) filter("name: d\nvalues: [2024-01-01, 2024-02-01]\nlabels: [January, February]\n").choices();
        assertThat(days.type()).isEqualTo(ParameterType.DATE);
        assertThat(days.items()).extracting(FilterSpec.Item::label).containsExactly("January", "February");
        assertThat(((FilterSpec.Listed) filter("name: x\nvalues: [\"1\", a]\n").choices()).type()).isEqualTo(ParameterType.TEXT);
    }

    @Test
    void periods_set_three_variables() {
        FilterSpec years = filter("name: year\nperiods: {2024: [2024-01-01, 2024-12-31]}\nall: true\n");
        assertThat(years.variables()).containsExactly("year", "year_from", "year_to");
        FilterSpec.Period period = ((FilterSpec.Periods) years.choices()).periods().getFirst();
        assertThat(period.label().text()).isEqualTo("2024");
        assertThat(period.to()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(years.all()).contains("");
        assertThat(filter("name: a\nvalues: [1]\nall: false\n").all()).isEmpty();
    }

    @Test
    void choices_from_a_result_name_it_as_their_data() {
        FilterSpec schools = filter("name: school\nvalues: list.id\nlabels: list.name\ndefault: [3, 7]\nmultiple: true\nlabel: A school\n");
        assertThat(schools.data()).extracting(Name::text).containsExactly("list");
        assertThat(schools.label()).contains("A school");
        assertThat(schools.initial()).extracting(Name::text).containsExactly("3", "7");
        assertThat(schools.multiple()).isTrue();
    }

    @Test
    void filters_that_are_wrong() {
        assertThat(wrong("")).contains("this block is empty").contains("write `name: region` and `values: [North, South]`");
        assertThat(wrong("values: [1]\n")).contains("this filter has no name");
        assertThat(wrong("name: a\n")).contains("this filter has nothing to choose from");
        assertThat(wrong("name: A-b\nvalues: [1]\n")).contains("`A-b` can't be the name of a parameter");
        assertThat(wrong("name: a\nvalues: []\n")).contains("`values` is empty");
        assertThat(wrong("name: a\nvalues: {a: b}\n")).contains("`values` must be a list or `cell.column`, not a map");
        assertThat(wrong("name: a\nvalues: cell\n")).contains("`cell` is not a value");
        assertThat(wrong("name: a\nvalues: [1, null]\n")).contains("nothing can't be chosen");
        assertThat(wrong("name: a\nvalues: [1, 1]\n")).contains("`1` stands here twice");
        assertThat(wrong("name: a\nvalues: [1, x]\n")).contains("has items of several types");
        assertThat(wrong("name: a\nvalues: [1]\nlabels: [x, y]\n")).contains("there are 2 labels for 1 values");
        assertThat(wrong("name: a\nvalues: [1]\nlabels: {2: y}\n")).contains("there is no value `2` to give a label");
        assertThat(wrong("name: a\nvalues: c.x\nlabels: d.y\n")).contains("labels stand in the same result as the values, `c`");
        assertThat(wrong("name: a\nvalues: [1]\nperiods: {a: [2024-01-01, 2024-01-02]}\n")).contains("a filter has `values` or `periods`, not both");
        assertThat(wrong("name: a\nperiods: {a: 2024-01-01}\n")).contains("the period `a` needs its first and its last day");
        assertThat(wrong("name: a\nperiods: {a: [2024-01-02, 2024-01-01]}\n")).contains("the period `a` ends before it begins");
        assertThat(wrong("name: a\nperiods: {a: [2024-02-30, 2024-03-01]}\n")).contains("`2024-02-30` is no day of the calendar");
        assertThat(wrong("name: a\nperiods: {a: [2024-01-01, 2024-01-02]}\nmultiple: true\n")).contains("of periods one is chosen");
        assertThat(wrong("name: a\nvalues: [1, 2]\ndefault: 3\n")).contains("the default `3` is not among the choices");
        assertThat(wrong("name: a\nvalues: [1, 2]\ndefault: [1, 2]\n")).contains("one choice can be the default");
        assertThat(wrong("name: a\nvalues: [1]\ndefualt: 1\n")).contains("unknown key `defualt` of a filter").contains("did you mean `default`?");
    }
}
