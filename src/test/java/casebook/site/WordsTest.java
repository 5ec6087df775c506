package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final TemplateFiles FILES = new TemplateFiles(Path.of("/nowhere"));

    private static Properties file(String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(new String(FILES.required("words_" + language + ".properties"), StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties english = file("en");
        Properties french = file("fr");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        Pattern place = Pattern.compile("\\{\\d}");
        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(place.matcher(french.getProperty(key)).results().map(r -> r.group()).distinct().sorted())
                .containsExactlyElementsOf(place.matcher(english.getProperty(key)).results().map(r -> r.group()).distinct().sorted().toList()));
    }

    @Test
    void what_is_filled_in_stays_as_it_is() {
        assertThat(Words.of(Locale.FRENCH, FILES).text("linkTo", "$1 {0} \\")).isEqualTo("Lien vers « $1 {0} \\ »");
    }

    @Test
    void a_number_chooses_the_form() {
        Words french = Words.of(Locale.FRENCH, FILES);
        assertThat(french.count("rowsFound", 0, "0")).isEqualTo("0 ligne");
        assertThat(french.count("rowsFound", 1, "1")).isEqualTo("1 ligne");
        assertThat(french.count("rowsFound", 1200, "1 200")).isEqualTo("1 200 lignes");
        Words english = Words.of(Locale.ENGLISH, FILES);
        assertThat(english.count("rowsFound", 0, "0")).isEqualTo("0 rows");
        assertThat(english.count("rowsFound", 1, "1")).isEqualTo("1 row");
        assertThat(english.count("rowsFound", 2, "2")).isEqualTo("2 rows");
    }

    @Test
    void an_unknown_language_speaks_english() {
        Words german = Words.of(Locale.GERMAN, FILES);
        assertThat(german.known()).isFalse();
        assertThat(german.text("contents")).isEqualTo("On this page");
        assertThat(Words.of(Locale.CANADA_FRENCH, FILES).known()).isTrue();
    }
}
