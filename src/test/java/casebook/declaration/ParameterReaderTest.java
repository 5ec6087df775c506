package casebook.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.yaml.YamlReader;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void values_have_the_types_they_look_like() {
        is("2024-01-31", ParameterType.DATE, DAY);
        is("2024-01-31 10:00", ParameterType.TIMESTAMP, DAY.atTime(10, 0));
        is("2024-01-31T10:00:05.5", ParameterType.TIMESTAMP, LocalDateTime.of(2024, 1, 31, 10, 0, 5, 500_000_000));
        is("'2024-01-31'", ParameterType.TEXT, "2024-01-31");
        is("north", ParameterType.TEXT, "north");
        is("28", ParameterType.INTEGER, 28L);
        is("9223372036854775808", ParameterType.INTEGER, new BigInteger("9223372036854775808"));
        is("0.5", ParameterType.DOUBLE, 0.5);
        is("true", ParameterType.BOOLEAN, true);
        is("", ParameterType.ANY, null);
        is("[1, 2]", ParameterType.INTEGER, List.of(1L, 2L));
        is("[1, 2.5]", ParameterType.DOUBLE, List.of(1.0, 2.5));
        is("[a, ~]", ParameterType.TEXT, Arrays.asList("a", null));
        is("[2024-01-31, 2024-01-31 10:00]", ParameterType.TIMESTAMP, List.of(DAY.atStartOfDay(), DAY.atTime(10, 0)));
        is("[]", ParameterType.ANY, List.of());
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void a_type_can_be_fixed() {
        is("{type: text, value: 2024-01-31}", ParameterType.TEXT, "2024-01-31");
        is("{type: date, value: '2024-01-31'}", ParameterType.DATE, DAY);
        is("{type: timestamp, value: 2024-01-31}", ParameterType.TIMESTAMP, DAY.atStartOfDay());
        is("{type: double, value: 1}", ParameterType.DOUBLE, 1.0);
        is("{type: integer, value: }", ParameterType.INTEGER, null);
        is("{type: text, value: [007, 12]}", ParameterType.TEXT, List.of("007", "12"));
        is("{type: boolean, value: True}", ParameterType.BOOLEAN, true);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void a_parameter_stands_where_its_name_does() {
        assertThat(read("a: 1").getFirst().span().text()).isEqualTo("a");
    }

    @Test
    void mistakes() {
        read("""
                Since: 1
                a-b: 1
                day: 2024-02-30
                time: 2024-01-31T25:00
                zone: 2024-01-31T10:00:00Z
                mixed: [1, a]
                nested: [1, [2]]
                map: {a: 1}
                kind: {type: dat, value: 1}
                cast: {type: date, value: tomorrow}
                each: {type: integer, value: [1, x]}
                deep: {type: integer, value: {a: 1}}
                """);
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:1:1: error: `Since` can't be the name of a parameter
                  hint: write lower-case letters, digits and `_`, starting with a letter
                x.yml:2:1: error: `a-b` can't be the name of a parameter
                  hint: write lower-case letters, digits and `_`, starting with a letter
                x.yml:3:6: error: the parameter `day` is `2024-02-30`, which is no day of the calendar or no time of a day
                  hint: put it in quotes if it is a text
                x.yml:4:7: error: the parameter `time` is `2024-01-31T25:00`, which is no day of the calendar or no time of a day
                  hint: put it in quotes if it is a text
                x.yml:5:7: error: the parameter `zone` has a time zone, which no parameter can hold
                  hint: write the time as clocks show it in the project's time zone, without a zone; or put it in quotes as a text
                x.yml:6:8: error: the parameter `mixed` has items of several types: text, integer
                  hint: put texts in quotes, or fix the type: `{type: text, value: […]}`
                x.yml:7:9: error: the parameter `nested` can't hold a list
                  hint: write a single value, or a list of them
                x.yml:8:6: error: the key `type` of a parameter is missing
                x.yml:8:6: error: the key `value` of a parameter is missing
                x.yml:8:7: error: unknown key `a` of a parameter
                  hint: there are: type, value
                x.yml:9:14: error: unknown type of a parameter: `dat`
                  hint: did you mean `date`?
                x.yml:10:7: error: the parameter `cast` must be a date, not `tomorrow`
                  hint: write it as 2024-01-31
                x.yml:11:7: error: the parameter `each` must be a whole number, not `x`
                  hint: write it as 42
                x.yml:12:7: error: the parameter `deep` can't hold a map
                  hint: write a single value, or a list of them""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: 2024-01-31           | 2025-02-01       | 2025-02-01
            a: 2024-01-31 10:00     | 2025-02-01       | 2025-02-01T00:00
            a: 1                    | -7               | -7
            a: 1.5                  | 2                | 2.0
            a: true                 | FALSE            | false
            a: north                | null             | null text
            a: north                | 12               | 12
            a: 1                    | null             | NULL
            a: [1, 2]               | 3, 4             | [3, 4]
            a: [1, 2]               | [3]              | [3]
            a: [1, 2]               | []               | []
            a: ~                    | 2025-02-01       | 2025-02-01
            a: ~                    | north            | north
            """)
    void text_from_outside_takes_the_declared_type(String declared, String text, String expected) {
        Parameter parameter = override(declared, text);
        String shown = parameter.value() == null ? "NULL" : parameter.value().toString();
        assertThat(shown).isEqualTo(expected.replace("null text", "null"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void an_untyped_parameter_takes_the_type_of_what_is_given() {
        assertThat(override("a: ~", "2025-02-01").type()).isEqualTo(ParameterType.DATE);
    }

    @Test
    void text_that_does_not_fit_keeps_the_declared_value() {
        Parameter parameter = override("since: 2024-01-31", "tomorrow");
        assertThat(parameter.value()).isEqualTo(DAY);
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                -P since=tomorrow: error: the parameter `since` must be a date, not `tomorrow`
                x.yml:1:1: note: it is declared here
                 1 | since: 2024-01-31
                   | ^^^^^
                  hint: write it as 2024-01-31
                """);
    }

    @Test
    void every_type_says_what_it_wants() {
        override("since: 1", "x");
        override("since: 1.5", "x");
        override("since: true", "yes");
        override("since: 2024-01-31 10:00", "10:00");
        override("since: [1]", "1,,2");
        assertThat(diagnostics.sorted()).extracting(it -> it.message() + "; " + it.hint().orElseThrow()).containsExactlyInAnyOrder(
                "the parameter `since` must be a whole number, not `x`; write it as 42",
                "the parameter `since` must be a number, not `x`; write it as 0.5",
                "the parameter `since` must be true or false, not `yes`; write it as true",
                "the parameter `since` must be a date with a time of day, not `10:00`; write it as 2024-01-31 10:00",
                "the parameter `since` must be a whole number, not ``; write it as 42");
    }

    private void is(String written, ParameterType type, Object value) {
        Parameter parameter = read("a: " + written).getFirst();
        assertThat(parameter.type()).isEqualTo(type);
        assertThat(parameter.value()).isEqualTo(value);
    }

    private Parameter override(String declared, String text) {
        Parameter parameter = read(declared).getFirst();
        return ParameterReader.override(parameter, text, Span.file("-P " + parameter.name() + "=" + text), diagnostics);
    }

    private List<Parameter> read(String text) {
        return ParameterReader.read(YamlReader.readMap(new Source("x.yml", text).whole(), "it", diagnostics).orElseThrow(), diagnostics);
    }
}
