package casebook.project;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import java.time.ZoneId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everything_has_a_default() {
        Settings settings = SettingsReader.read(Optional.empty(), Path.of(""), diagnostics);
        assertThat(settings.title()).isEqualTo("Case study");
        assertThat(settings.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(settings.tableRows()).isEqualTo(20);
        assertThat(settings.params()).isEmpty();
        assertThat(settings.formats()).isEmpty();
        assertThat(settings.html()).isEqualTo(Settings.Html.TEXT);
        assertThat(settings.colors()).isEmpty();
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(100, 10_000));
        assertThat(settings.engine().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.engine().memory()).isEqualTo("50%");
        assertThat(settings.engine().timeoutSeconds()).isEqualTo(300);
        assertThat(settings.engine().timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(SettingsReader.read(Optional.of(new Source("casebook.yml", "# nothing yet\n")), Path.of(""), diagnostics)).isEqualTo(settings);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void everything_can_be_set() {
        Settings settings = read("""
                title: "Orders: a case study"
                description: What sells
                author: Ann
                lang: fr-CA
                params: {since: 2024-01-01, top: 5}
                formats:
                  kilos: "#,##0.0 'kg'"
                  day: EEEE d MMMM
                colors:
                  North: "#1F77B4"
                  "Île-de-France": '#aabbcc'
                rows: 50
                repository: https://example.org/orders
                dictionary: true
                html: sanitised
                limits: {pages: 20000}
                engine: {threads: 2, memory: 2 GB, timeout: 60, time_zone: Europe/Paris}
                """);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(settings.html()).isEqualTo(Settings.Html.SANITISED);
        assertThat(settings.title()).isEqualTo("Orders: a case study");
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(100, 20_000));
        assertThat(settings.description()).contains("What sells");
        assertThat(settings.author()).contains("Ann");
        assertThat(settings.locale()).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(settings.params()).extracting(Parameter::name).containsExactly("since", "top");
        assertThat(settings.formats()).isEqualTo(Map.of("kilos", "#,##0.0 'kg'", "day", "EEEE d MMMM"));
        assertThat(settings.colors()).isEqualTo(Map.of("North", "#1f77b4", "Île-de-France", "#aabbcc"));
        assertThat(settings.tableRows()).isEqualTo(50);
        assertThat(settings.repository()).contains("https://example.org/orders");
        assertThat(settings.dictionary()).isTrue();
        assertThat(settings.engine()).isEqualTo(new Settings.Engine(2, "2 GB", 60, ZoneId.of("Europe/Paris")));
    }

    @Test
    void mistakes_are_reported_together() {
        Settings settings = read("""
                titel: x
                lang: english
                rows: 0
                repository: javascript:alert(1)
                colors:
                  North: blue
                  South: #1f77b4
                  East: "#abc"
                engine:
                  thread: 2
                  threads: many
                  memory: 2
                  timeout: 5 min
                  time_zone: Europe/Pari
                """);
        assertThat(settings.title()).isEqualTo("Case study");
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                casebook.yml:1:1: error: unknown setting `titel`
                  hint: did you mean `title`?
                casebook.yml:2:7: error: `english` is not the tag of a language
                  hint: write `en`, `fr`, `en-GB` …
                casebook.yml:3:7: error: `rows` must be a whole number from 1 to 100000, not `0`
                casebook.yml:4:13: error: `repository` must be an address that starts with https://
                casebook.yml:6:10: error: `blue` is not a colour
                  hint: write its red, green and blue as in `"#1f77b4"`
                casebook.yml:7:3: error: `South` has no value
                  hint: put a value that starts with `#` in quotes: `"#1f77b4"`; without them it is a remark
                casebook.yml:8:9: error: `#abc` is not a colour
                  hint: write its red, green and blue as in `"#1f77b4"`
                casebook.yml:10:3: error: unknown setting `thread` of `engine`
                  hint: did you mean `threads`?
                casebook.yml:11:12: error: `threads` must be a whole number from 1 to 1024, not `many`
                casebook.yml:12:11: error: `2` is not an amount of memory
                  hint: write `512MB`, `2GB` or `50%`
                casebook.yml:13:12: error: `timeout` must be a whole number from 1 to 604800, not `5 min`
                casebook.yml:14:14: error: unknown time zone `Europe/Pari`
                  hint: did you mean `Europe/Paris`?""");
    }

    @Test
    void patterns_that_cannot_be_meant_are_refused() {
        read("""
                lang: zzz
                engine: {time_zone: +02:00}
                formats:
                  Kilos: "0"
                  dots: "0.0.0"
                  word: foo
                  weeks: d MMM YYYY
                  days: DD/MM/yyyy
                  minutes: dd/mm/yyyy
                  zone: d MMM z
                  none:
                  clock: HH:mm
                  hash: "#"
                """);
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                casebook.yml:1:7: error: `zzz` is not the tag of a language
                  hint: write `en`, `fr`, `en-GB` …
                casebook.yml:2:21: error: unknown time zone `+02:00`
                  hint: write the name of a place, as in `Europe/Paris`, or `UTC`
                casebook.yml:4:3: error: `Kilos` can't be the name of a format
                  hint: write lower-case letters, digits and `_`, starting with a letter
                casebook.yml:5:9: error: the format `dots` is not a pattern of DecimalFormat: Multiple decimal separators in pattern "0.0.0"
                  hint: write `#,##0.0`, and put letters in single quotes
                casebook.yml:6:9: error: the format `word` is not a pattern of DateTimeFormatter: Unknown pattern letter: f
                  hint: write `d MMM yyyy` for dates, `#,##0.0` for numbers; put letters in single quotes
                casebook.yml:7:10: error: the format `weeks` has the year of weeks (`Y`), which is another one around New Year
                  hint: write `yyyy`
                casebook.yml:8:9: error: the format `days` has the day of the year (`D`) beside a month
                  hint: write `d` for the day of the month
                casebook.yml:9:12: error: the format `minutes` has minutes (`m`) and no hours
                  hint: write `M` for the month
                casebook.yml:10:9: error: the format `zone` asks for a time zone, which no value has
                casebook.yml:11:3: error: `none` has no value
                  hint: put a value that starts with `#` in quotes: `"#1f77b4"`; without them it is a remark""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"512MB", "2gb", "1.5GiB", "50%", "100%"})
    void amounts_of_memory(String memory) {
        assertThat(read("engine: {memory: " + memory + "}").engine().memory()).isEqualTo(memory);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "120%", "2G", "lots", "-1GB", "GB"})
    void other_amounts(String memory) {
        assertThat(read("engine: {memory: " + memory + "}").engine().memory()).isEqualTo("50%");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void a_file_that_is_no_map_gives_the_defaults_and_an_error() {
        assertThat(read("just text").title()).isEqualTo("Case study");
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                casebook.yml:1:1: error: `casebook.yml` must be a map, not a text
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`""");
    }

    private Settings read(String text) {
        return SettingsReader.read(Optional.of(new Source("casebook.yml", text)), Path.of(""), diagnostics);
    }
}
