package casebook.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In expected texts {@code _} is a no-break space (U+00A0) and {@code ~} a narrow one (U+202F). */
class FormatsTest {
    private final Formats en = new Formats(Locale.ENGLISH, Map.of());
    private final Formats fr = new Formats(Locale.FRENCH, Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int   | 12345.5       | 12,346        | 12~346
            int   | -0.4          | 0             | 0
            num0  | 999.5         | 1,000         | 1~000
            num1  | 12345.65      | 12,345.7      | 12~345,7
            num1  | -12345.6      | −12,345.6     | −12~345,6
            num2  | 1.005         | 1.01          | 1,01
            num3  | 0             | 0.000         | 0,000
            num4  | -0.00004      | 0.0000        | 0,0000
            pct0  | 0.455         | 46%           | 46_%
            pct1  | 0.4525        | 45.3%         | 45,3_%
            pct2  | -12.34567     | −1,234.57%    | −1~234,57_%
            eur0  | 12345.5       | €12,346       | 12~346_€
            eur2  | -12345.678    | −€12,345.68   | −12~345,68_€
            eur0k | 12345         | €12k          | 12_k€
            eur0k | 1234567       | €1,235k       | 1~235_k€
            eur1m | -3449999      | −€3.4M        | −3,4_M€
            eur1m | -3            | €0.0M         | 0,0_M€
            usd2  | 5             | $5.00         | 5,00_$US
            gbp0k | 1500          | £2k           | 2_k£GB
            compact | 0           | 0             | 0
            compact | 0.26        | 0.3           | 0,3
            compact | 12.34       | 12.3          | 12,3
            compact | 99.96       | 100           | 100
            compact | 999         | 999           | 999
            compact | 999.6       | 1k            | 1_k
            compact | 2000        | 2k            | 2_k
            compact | 1234        | 1.2k          | 1,2_k
            compact | 12345       | 12.3k         | 12,3_k
            compact | 123456      | 123k          | 123_k
            compact | 999960      | 1M            | 1_M
            compact | -3400000    | −3.4M         | −3,4_M
            compact | 1200000000  | 1.2B          | 1,2_Md
            compact | 12300000000000000000 | 12,300,000T | 12~300~000_Bn
            delta | 3.25          | +3.3          | +3,3
            delta | -1234.5       | −1,234.5      | −1~234,5
            delta | 0.04          | 0.0           | 0,0
            delta | -0.04         | 0.0           | 0,0
            year  | 2024          | 2024          | 2024
            """)
    void numbers(String format, BigDecimal value, String english, String french) {
        assertThat(en.format(value, format)).isEqualTo(spaced(english));
        assertThat(fr.format(value, format)).isEqualTo(spaced(french));
    }

    @Test
    void doubles_are_rounded_as_they_are_written() {
        assertThat(en.format(1.005, "num2")).isEqualTo("1.01");
        assertThat(en.format(0.285, "pct0")).isEqualTo("29%");
        assertThat(en.format(2.5, "int")).isEqualTo("3");
        assertThat(en.format(1e-9, "num2")).isEqualTo("0.00");
    }

    @Test
    void every_class_of_number_has_every_format() {
        for (Number seven : List.of(7, 7L, (short) 7, 7f, 7.0, BigInteger.valueOf(7), new BigDecimal("7.0"))) {
            assertThat(en.format(seven, "num1")).isEqualTo("7.0");
        }
        assertThat(en.format(new BigInteger("170141183460469231731687303715884105727"), "int"))
                .isEqualTo("170,141,183,460,469,231,731,687,303,715,884,105,727");
    }

    @Test
    void what_is_no_number_looks_the_same_in_every_format() {
        for (String format : List.of("int", "pct1", "eur0k", "compact", "delta", "date")) {
            assertThat(en.format(null, format)).isEqualTo("–");
            assertThat(en.format(Double.NaN, format)).isEqualTo("NaN");
            assertThat(en.format(Double.POSITIVE_INFINITY, format)).isEqualTo("∞");
            assertThat(en.format(Double.NEGATIVE_INFINITY, format)).isEqualTo("−∞");
        }
        assertThat(en.plain(null)).isEqualTo("–");
        assertThat(en.plain(Double.NaN)).isEqualTo("NaN");
        assertThat(en.plain(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @Test
    void a_value_that_a_format_does_not_fit_is_written_plainly() {
        assertThat(en.format("n/a", "eur0")).isEqualTo("n/a");
        assertThat(en.format(true, "int")).isEqualTo("true");
        assertThat(en.format(12345L, "date")).isEqualTo("12,345");
        assertThat(en.format("infinity", "date")).isEqualTo("infinity");
        assertThat(en.format(LocalDate.of(2024, 9, 3), "int")).isEqualTo("3 Sep 2024");
        assertThat(en.format(1.5, "year")).isEqualTo("1.5");
        assertThat(en.format(5L, "no such format")).isEqualTo("5");
        assertThat(en.format(0.5, Optional.empty())).isEqualTo("0.5");
        assertThat(en.format(0.5, Optional.of("pct0"))).isEqualTo("50%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 3 Sep 2024   | Sep 2024   | 3 Sep 2024, 14:05
            en-US | Sep 3, 2024  | Sep 2024   | Sep 3, 2024, 2:05~PM
            fr    | 3 sept. 2024 | sept. 2024 | 3 sept. 2024 14:05
            de    | 3. Sept. 2024 | Sept. 2024 | 3. Sept. 2024, 14:05
            es    | 3 sept 2024  | sept 2024  | 3 sept 2024, 14:05
            """)
    void dates(String lang, String date, String month, String datetime) {
        var formats = new Formats(Locale.forLanguageTag(lang), Map.of());
        var day = LocalDate.of(2024, 9, 3);
        var time = LocalDateTime.of(2024, 9, 3, 14, 5, 59);
        assertThat(formats.format(day, "date")).isEqualTo(date);
        assertThat(formats.format(time, "date")).isEqualTo(date);
        assertThat(formats.format(day, "month")).isEqualTo(month);
        assertThat(formats.format(time, "month")).isEqualTo(month);
        assertThat(formats.format(day, "year")).isEqualTo("2024");
        assertThat(formats.format(day, "datetime")).isEqualTo(date);
        assertThat(formats.format(time, "datetime")).isEqualTo(spaced(datetime));
    }

    @Test
    void a_timestamp_leaves_out_what_is_zero() {
        assertThat(en.plain(LocalDateTime.of(2024, 9, 3, 0, 0))).isEqualTo("3 Sep 2024");
        assertThat(en.plain(LocalDateTime.of(2024, 9, 3, 9, 30))).isEqualTo("3 Sep 2024, 09:30");
        assertThat(en.plain(LocalDateTime.of(2024, 9, 3, 9, 30, 7))).isEqualTo("3 Sep 2024, 09:30:07");
        assertThat(fr.plain(LocalDateTime.of(2024, 9, 3, 9, 30, 7))).isEqualTo("3 sept. 2024 09:30:07");
        assertThat(en.plain(LocalDate.of(12024, 1, 1))).isEqualTo("1 Jan 12024");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0_s
            0.0004    | 0_s
            0.35      | 350_ms
            0.9996    | 1_s
            4.25      | 4.3_s
            9.96      | 10_s
            12.4      | 12_s
            59.5      | 1_min
            90        | 1_min 30_s
            2700      | 45_min
            3599.6    | 1_h
            7500      | 2_h 5_min
            86399     | 1_d
            183600    | 2_d 3_h
            185400    | 2_d 4_h
            -7200     | −2_h
            864000000 | 10,000_d
            """)
    void durations(BigDecimal seconds, String expected) {
        assertThat(en.format(seconds, "duration")).isEqualTo(spaced(expected));
        var duration = Duration.ofNanos(seconds.movePointRight(9).longValueExact());
        assertThat(en.format(duration, "duration")).isEqualTo(spaced(expected));
        assertThat(en.plain(duration)).isEqualTo(spaced(expected));
    }

    @Test
    void french_days_are_jours() {
        assertThat(fr.format(Duration.ofHours(51), "duration")).isEqualTo(spaced("2_j 3_h"));
        assertThat(fr.format(4.25, "duration")).isEqualTo(spaced("4,3_s"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024        | 2024
            -9999       | −9999
            10000       | 10,000
            1234567     | 1,234,567
            """)
    void plain_whole_numbers_are_grouped_from_five_digits_on(long value, String expected) {
        assertThat(en.plain(value)).isEqualTo(expected);
        assertThat(en.plain(BigInteger.valueOf(value))).isEqualTo(expected);
        assertThat(en.plain((double) value)).isEqualTo(expected);
    }

    @Test
    void ids_are_never_grouped() {
        assertThat(en.plain(123456L, new Column("id", Type.INTEGER, "BIGINT"))).isEqualTo("123456");
        assertThat(en.plain(123456L, new Column("School_ID", Type.INTEGER, "BIGINT"))).isEqualTo("123456");
        assertThat(en.plain(123456L, new Column("paid", Type.INTEGER, "BIGINT"))).isEqualTo("123,456");
        assertThat(en.plain("a", new Column("id", Type.TEXT, "VARCHAR"))).isEqualTo("a");
        assertThat(en.plain(null, new Column("id", Type.INTEGER, "BIGINT"))).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"12.50,12.50", "12.00,12.00", "-0.00,0.00", "12345.6789,'12,345.6789'", "1.123456789,1.123457", "0.0000001234,0.0000001234", "1E+3,1000"})
    void a_decimal_keeps_its_scale(BigDecimal value, String expected) {
        assertThat(en.plain(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "12.0,12", "-0.0,0", "0.30000000000000004,0.3", "12345.678901234,'12,345.678901'", "0.000123456789,0.000123457",
        "1e15,'1,000,000,000,000,000'", "1.5e-30,1.5E−30", "-1.23456789e30,−1.23457E30", "999999.9999999,'1,000,000'"})
    void a_double_has_the_decimals_it_needs_up_to_six(double value, String expected) {
        assertThat(en.plain(value)).isEqualTo(expected);
    }

    @Test
    void truths_and_texts_stay_as_they_are() {
        assertThat(en.plain(true)).isEqualTo("true");
        assertThat(fr.plain(false)).isEqualTo("false");
        assertThat(en.plain("  -12 ")).isEqualTo("  -12 ");
        assertThat(en.plain("")).isEqualTo("");
    }

    @Test
    void patterns_of_the_project_are_formats_too() {
        var formats = new Formats(Locale.FRENCH, Map.of("kilos", "#,##0.0 'kg #'", "day", "EEEE d MMMM", "books", "#,##0;(#,##0)",
                "clock", "HH'h'mm", "share", "0.0%", "int", "000", "points", "+0.0 pts;-0.0 pts"));
        assertThat(formats.format(-1234.56, "kilos")).isEqualTo(spaced("−1~234,6 kg #"));
        assertThat(formats.format(-0.01, "kilos")).isEqualTo("0,0 kg #");
        assertThat(formats.format(LocalDate.of(2024, 9, 3), "day")).isEqualTo("mardi 3 septembre");
        assertThat(formats.format(LocalDate.of(2024, 9, 3), "clock")).isEqualTo("00h00");
        assertThat(formats.format(LocalDateTime.of(2024, 9, 3, 14, 5), "clock")).isEqualTo("14h05");
        assertThat(formats.format(-1234, "books")).isEqualTo(spaced("(1~234)"));
        assertThat(formats.format(-2.25, "points")).isEqualTo("−2,3 pts");
        assertThat(formats.format(-0.01, "points")).isEqualTo("+0,0 pts");
        assertThat(formats.format(0.1235, "share")).isEqualTo("12,4%");
        assertThat(formats.format(7, "int")).isEqualTo("007");
        assertThat(formats.format("x", "kilos")).isEqualTo("x");
        assertThat(formats.names()).startsWith("int", "num0").endsWith("books", "clock", "day", "kilos", "points", "share");
        assertThat(formats.isNumeric("kilos")).isTrue();
        assertThat(formats.isNumeric("day")).isFalse();
        assertThatThrownBy(() -> new Formats(Locale.FRENCH, Map.of("bad", "0.0.0")).format(1, "bad"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "num2", "pct1", "eur0k", "compact", "delta", "duration"})
    void formats_of_numbers(String format) {
        assertThat(en.isNumeric(format)).isTrue();
        assertThat(Formats.builtIn()).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "month", "year", "datetime", "nonsense"})
    void formats_of_other_things(String format) {
        assertThat(en.isNumeric(format)).isFalse();
    }

    @Test
    void other_languages_follow_their_own_data() {
        var swiss = new Formats(Locale.forLanguageTag("de-CH"), Map.of());
        assertThat(swiss.format(-12345.5, "num1")).isEqualTo("−12’345.5");
        var german = new Formats(Locale.GERMAN, Map.of());
        assertThat(german.format(3400000, "compact")).isEqualTo(spaced("3,4_Mio."));
        assertThat(german.format(0.5, "pct0")).isEqualTo(spaced("50_%"));
        assertThat(german.format(12345, "compact")).isEqualTo("12.345");
        var japanese = new Formats(Locale.JAPANESE, Map.of());
        assertThat(japanese.format(34_000_000, "compact")).isEqualTo("3400万");
        assertThat(japanese.format(999.6, "compact")).isEqualTo("1,000");
        var persian = new Formats(Locale.forLanguageTag("fa"), Map.of());
        assertThat(persian.format(1234, "int")).isEqualTo("۱٬۲۳۴");
    }

    /** The JVM's own locale comes from the environment, and must not show. */
    @Test
    void the_default_locale_makes_no_difference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            var formats = new Formats(Locale.FRENCH, Map.of("day", "EEEE d MMMM", "n", "#,##0.0"));
            assertThat(formats.format(-12345.5, "num1")).isEqualTo(spaced("−12~345,5"));
            assertThat(formats.format(12345.5, "eur0k")).isEqualTo(spaced("12_k€"));
            assertThat(formats.format(12345, "compact")).isEqualTo(spaced("12,3_k"));
            assertThat(formats.format(LocalDateTime.of(2024, 9, 3, 14, 5), "datetime")).isEqualTo("3 sept. 2024 14:05");
            assertThat(formats.format(LocalDate.of(2024, 9, 3), "day")).isEqualTo("mardi 3 septembre");
            assertThat(formats.format(1234.5, "n")).isEqualTo(spaced("1~234,5"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void threads_do_not_disturb_each_other() {
        var formats = new Formats(Locale.FRENCH, Map.of("kilos", "#,##0.0 'kg'"));
        List<String> alone = IntStream.range(0, 20_000).mapToObj(i -> formats.format(i, "kilos") + formats.format(i, "compact")).toList();
        List<String> together = IntStream.range(0, 20_000).parallel()
                .mapToObj(i -> formats.format(i, "kilos") + formats.format(i, "compact")).toList();
        assertThat(together).isEqualTo(alone);
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00A0').replace('~', '\u202F');
    }
}
