package casebook.project;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;
import casebook.result.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    @TempDir
    private Path root;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(root.resolve("notebooks"));
        Files.createDirectories(root.resolve("templates"));
    }

    private Vocabulary vocabulary(String language, String file) throws IOException {
        Files.writeString(root.resolve("templates").resolve(Words.fileName(language)), file);
        return vocabulary();
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(ProjectReader.read(root, new Diagnostics()));
    }

    private static String messages(Vocabulary vocabulary, Locale... locales) {
        return vocabulary.check(List.of(locales)).stream().map(new DiagnosticPrinter(false)::text).collect(Collectors.joining());
    }

    @Test
    void the_languages_that_come_with_casebook_lack_nothing() {
        assertThat(vocabulary().check(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.UK, Locale.CANADA_FRENCH))).isEmpty();
    }

    @Test
    void a_language_without_words_is_said() {
        assertThat(messages(vocabulary(), Locale.GERMAN)).isEqualTo("""
                templates: warning: the page's own words aren't known in `de`, so they are English
                  hint: translate words_en.properties as templates/words_de.properties
                """);
    }

    @Test
    void what_a_file_lacks_is_said_by_its_keys() throws IOException {
        Vocabulary german = vocabulary("de", "contents = Auf dieser Seite\n");
        assertThat(messages(german, Locale.GERMAN)).startsWith("templates/words_de.properties: warning: these words are missing, so they are "
                + "English: `alert.caution`, `alert.important`").contains(" and ", " more\n  hint: words_en.properties has them all\n");
        assertThat(german.of(Locale.GERMAN).raw("contents")).isEqualTo("Auf dieser Seite");
    }

    @Test
    void a_whole_file_is_all_that_a_language_needs() throws IOException {
        String all = Words.builtIn("en").entrySet().stream().map(text -> text.getKey() + " = \\u0020" + text.getValue() + "\n").collect(Collectors.joining());
        assertThat(messages(vocabulary("de", all.replace("\\u0020 ", "\\u0020")), Locale.GERMAN)).isEmpty();
    }

    @Test
    void words_that_nobody_says_and_values_that_nobody_gives_are_errors() throws IOException {
        Vocabulary wrong = vocabulary("fr", """
                contence = Sommaire
                xyz = Rien
                by = Par {1}
                rowsFound = 1#une ligne|0#rien
                tests.byTable = 0#Par table
                figure = Fig. {0}
                """);
        assertThat(messages(wrong, Locale.FRENCH)).isEqualTo("""
                templates/words_fr.properties:1:1: error: there are no words `contence`
                 1 | contence = Sommaire
                   | ^^^^^^^^
                  hint: did you mean `contents`?
                templates/words_fr.properties:2:1: error: there are no words `xyz`
                 2 | xyz = Rien
                   | ^^^
                  hint: the keys are those of words_en.properties
                templates/words_fr.properties:3:1: error: `by` has no value for `{1}`; in English it is `By {0}`
                 3 | by = Par {1}
                   | ^^
                templates/words_fr.properties:4:1: error: the forms of `rowsFound` must start from ascending numbers, the first from 0, as in `0#{0} row|2#{0} rows`
                 4 | rowsFound = 1#une ligne|0#rien
                   | ^^^^^^^^^
                templates/words_fr.properties:5:1: error: `tests.byTable` has no forms for numbers; in English it is `By table`
                 5 | tests.byTable = 0#Par table
                   | ^^^^^^^^^^^^^
                """);
        assertThat(wrong.of(Locale.FRENCH).raw("by")).as("what is wrong is left out").isEqualTo("Par {0}");
        assertThat(wrong.of(Locale.FRENCH).raw("figure")).isEqualTo("Fig. {0}");
    }

    @Test
    void a_file_that_cannot_be_read_is_an_error() throws IOException {
        assertThat(messages(vocabulary("fr", "by = Par \\u00\n"), Locale.FRENCH)).isEqualTo("""
                templates/words_fr.properties: error: an escape in this file makes no sense
                  hint: write letters as they are, and `\\\\` for a backslash
                """);
    }
}
