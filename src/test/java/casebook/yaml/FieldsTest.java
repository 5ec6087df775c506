package casebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Source;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void values_come_as_they_are_meant() {
        Fields fields = fields("title: 12.50\nshow: false\nheight: 300\ny: [a, b]\nx: a\ntests: [1]\nformats: {a: b}\nseverity: warn\n");
        assertThat(fields.text("title")).contains("12.50");
        assertThat(fields.flag("show")).contains(false);
        assertThat(fields.number("height", 100, 2000)).contains(300);
        assertThat(fields.names("y")).extracting(YamlScalar::text).containsExactly("a", "b");
        assertThat(fields.names("x")).extracting(YamlScalar::text).containsExactly("a");
        assertThat(fields.names("z")).isEmpty();
        assertThat(fields.list("tests")).hasSize(1);
        assertThat(fields.map("formats")).isPresent();
        assertThat(fields.choice("severity", Severity.class)).contains(Severity.WARN);
        fields.done();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void a_key_that_nobody_asked_for_is_an_error_with_the_nearest() {
        Fields fields = fields("titel: x\nTitle: y\nzzz: 1\n");
        fields.text("title");
        fields.text("alt");
        fields.done();
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:1:1: error: unknown option `titel`
                  hint: did you mean `title`?
                x.yml:2:1: error: unknown option `Title`
                  hint: did you mean `title`?
                x.yml:3:1: error: unknown option `zzz`
                  hint: there are: alt, title""");
    }

    @Test
    void a_value_of_a_wrong_shape_is_an_error_that_shows_how_to_write_it() {
        Fields fields = fields("""
                title: [a]
                alt:
                show: yes
                code: 3
                height: 12.5
                width: {}
                tests: unique
                none:
                formats: eur0
                severity: eror
                y: [a, [b]]
                """);
        fields.text("title");
        fields.text("alt");
        fields.flag("show");
        fields.flag("code");
        fields.number("height", 100, 2000);
        fields.number("width", 1, Integer.MAX_VALUE);
        fields.list("tests");
        fields.list("none");
        fields.map("formats");
        fields.choice("severity", Severity.class);
        fields.names("y");
        fields.done();
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:1:8: error: `title` must be a single value, not a list
                x.yml:2:5: error: `alt` has no value; it must be a single value
                x.yml:3:7: error: `show` must be `true` or `false`, not a text
                  hint: write `true`
                x.yml:4:7: error: `code` must be `true` or `false`, not a number
                x.yml:5:9: error: `height` must be a whole number from 100 to 2000, not `12.5`
                x.yml:6:8: error: `width` must be a whole number, at least 1, not a map
                x.yml:7:8: error: `tests` must be a list, not a text
                  hint: write it in brackets: `[unique]`
                x.yml:8:6: error: `none` has no value; it must be a list
                  hint: a list is written as `[one, two]`
                x.yml:9:10: error: `formats` must be a map, not a text
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                x.yml:10:11: error: `severity` can't be `eror`
                  hint: did you mean `error`?
                x.yml:11:8: error: each item of `y` must be a single value, not a list""");
    }

    @Test
    void a_key_may_have_two_spellings_but_not_at_once() {
        Fields fields = fields("data_tests: [a]\n").spelled("tests", "data_tests");
        assertThat(fields.list("tests")).hasSize(1);
        fields.done();
        assertThat(diagnostics.sorted()).isEmpty();

        Fields both = fields("tests: [a]\ndata_tests: [b]\n").spelled("tests", "data_tests");
        both.list("tests");
        both.done();
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:2:1: error: `data_tests` is another spelling of `tests`, which stands here too
                x.yml:1:1: note: it stands here
                  hint: keep one of them""");
    }

    @Test
    void a_missing_space_is_seen_where_it_makes_a_key() {
        fields("{severity:warn}").done();
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                x.yml:1:2: error: unknown option `severity:warn`
                 1 | {severity:warn}
                   |  ^^^^^^^^^^^^^
                  hint: put a space after the colon: `severity: warn`
                """);
    }

    @Test
    void a_missing_key_is_told_at_the_map() {
        Fields fields = fields("title: x\nalt: y");
        fields.require("title");
        fields.require("value");
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                x.yml:1:1: error: the option `value` is missing
                 1 | title: x
                   | ^^^^^^^^
                """);
    }

    @Test
    void the_owner_of_a_key_stands_behind_it() {
        YamlMap map = YamlReader.readMap(new Source("x.yml", "titel: x").whole(), "it", diagnostics).orElseThrow();
        var fields = new Fields(map, "key of a card", diagnostics);
        fields.require("title");
        fields.done();
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:1:1: error: unknown key `titel` of a card
                  hint: did you mean `title`?
                x.yml:1:1: error: the key `title` of a card is missing""");
    }

    private Fields fields(String text) {
        YamlMap map = YamlReader.readMap(new Source("x.yml", text).whole(), "it", diagnostics).orElseThrow();
        return new Fields(map, "option", diagnostics);
    }
}
