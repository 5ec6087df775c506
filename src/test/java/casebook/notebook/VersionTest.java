package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({"dashboard.fr, dashboard, fr", "a/b/index.en-GB, a/b/index, en-GB", "index.pt-br, index, pt-BR", "v1.2.de, v1.2, de",
        "_method.fr, _method, fr", "été.fil, été, fil", "x.zh-Hans, x, zh-Hans"})
    void a_tag_behind_the_last_dot_is_a_language(String name, String original, String tag) {
        assertThat(Version.of(name)).isEqualTo(new Version(original, Optional.of(Locale.forLanguageTag(tag))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "v1.2", "2025.01", "a.fr/index", "notes.old", "report.final", "x.", "a.b.c", "fr", "x.xx", "folder/.fr"})
    void any_other_name_is_that_of_an_original(String name) {
        assertThat(Version.of(name)).isEqualTo(new Version(name, Optional.empty()));
    }

    private static String messages(String name, String text) {
        var diagnostics = new Diagnostics();
        NotebookParser.parse(name, new Source(name + ".md", text), diagnostics);
        return Printed.text(diagnostics);
    }

    @Test
    void the_name_gives_the_language() {
        Notebook notebook = NotebookParser.parse("a.fr", new Source("a.fr.md", "# A\n"), new Diagnostics());
        assertThat(notebook.front().lang()).contains(Locale.FRENCH);
        assertThat(messages("a.fr", "---\nlang: fr\n---\n")).isEmpty();
    }

    @Test
    void front_matter_that_contradicts_is_an_error() {
        assertThat(messages("a.fr", "---\nlang: en\n---\n")).isEqualTo("""
                a.fr.md:2:7: error: the file's name says that it is in `fr`
                 2 | lang: en
                   |       ^^
                  hint: take `lang` out, or rename the file
                """);
    }
}
