package casebook.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Map<String, String> ENGLISH = Words.builtIn("en");
    private static final Map<String, String> FRENCH = Words.builtIn("fr");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.keySet()).allSatisfy(key -> {
            assertThat(Words.places(FRENCH.get(key))).as("places").isEqualTo(Words.places(ENGLISH.get(key)));
            assertThat(PluralForms.has(FRENCH.get(key))).as("forms").isEqualTo(PluralForms.has(ENGLISH.get(key)));
        });
    }

    @Test
    void every_text_with_forms_has_one_for_each_number() {
        for (Map<String, String> language : List.of(ENGLISH, FRENCH)) {
            assertThat(language.values().stream().filter(PluralForms::has)).isNotEmpty().allMatch(PluralForms::areSound);
        }
        assertThat(List.of("1#a", "0#a|0#b", "0#a|2#b|1#c", "0#a|b")).noneMatch(PluralForms::areSound);
    }

    /** Double punctuation and quotes keep a space that no line ends at; one before a semicolon is narrow. */
    @Test
    void french_has_its_spaces() {
        assertThat(FRENCH.values()).noneMatch(text -> text.matches("(?s).*( [:;?!»]|« |[\\p{L}})][;?!]|\u00A0;|'|\").*"));
    }

    @Test
    void what_is_filled_in_stays_as_it_is() {
        assertThat(Words.of(Locale.FRENCH).text("linkTo", "$1 {0} \\")).isEqualTo("Lien vers «\u00A0$1 {0} \\\u00A0»");
    }

    @Test
    void a_number_chooses_the_form() {
        Words french = Words.of(Locale.FRENCH);
        assertThat(french.count("rowsFound", 0, "0")).isEqualTo("0 ligne");
        assertThat(french.count("rowsFound", 1, "1")).isEqualTo("1 ligne");
        assertThat(french.count("rowsFound", 1200, "1 200")).isEqualTo("1 200 lignes");
        assertThat(french.count("rowsShown", 1, "1", "3")).isEqualTo("1 ligne affichée sur 3");
        Words english = Words.of(Locale.ENGLISH);
        assertThat(english.count("rowsFound", 0, "0")).isEqualTo("0 rows");
        assertThat(english.count("rowsFound", 1, "1")).isEqualTo("1 row");
        assertThat(english.count("rowsFound", 2, "2")).isEqualTo("2 rows");
        assertThat(english.count("noRows", 2)).as("a text without forms").isEqualTo("No rows");
    }

    @Test
    void names_are_listed() {
        assertThat(Words.of(Locale.ENGLISH).list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(Words.of(Locale.FRENCH).list(List.of("A", "B"))).isEqualTo("A et B");
        assertThat(Words.of(Locale.ENGLISH).list(List.of("{0}, {1}"))).isEqualTo("{0}, {1}");
        assertThat(Words.of(Locale.ENGLISH).list(List.of())).isEmpty();
    }

    @Test
    void an_unknown_language_speaks_english() {
        Words german = Words.of(Locale.GERMAN);
        assertThat(german.known()).isFalse();
        assertThat(german.text("contents")).isEqualTo("On this page");
        assertThat(Words.of(Locale.CANADA_FRENCH).known()).isTrue();
    }

    @Test
    void a_third_language_is_one_file() {
        Words german = Words.of(Locale.GERMAN, language -> language.equals("de")
                ? Map.of("contents", "Auf dieser Seite", "chart.noData", "Keine Daten", "unit.day", "T") : Map.of());
        assertThat(german.raw("contents")).isEqualTo("Auf dieser Seite");
        assertThat(german.raw("data")).isEqualTo("Data");
        assertThat(german.missing()).contains("data", "alt.bars").doesNotContain("contents").hasSize(ENGLISH.size() - 3);
        assertThat(new Formats(Locale.GERMAN, Map.of(), german).format(200_000, "duration")).isEqualTo("2\u00A0T 8\u00A0h");
    }
}
