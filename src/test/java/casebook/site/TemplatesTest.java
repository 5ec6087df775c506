package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own templates can do, and what they can't. */
class TemplatesTest {
    @TempDir
    private Path root;

    private TestSite with(String name, String template) throws IOException {
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("templates").resolve(name), template);
        return TestSite.in(root, new FakeContent("page", "---\ntitle: T & <b>\n---\ntext\n"));
    }

    private String message(String name, String template) throws IOException {
        var diagnostics = with(name, template).site().diagnostics();
        assertThat(diagnostics).hasSize(1);
        return new DiagnosticPrinter(false).text(diagnostics.getFirst());
    }

    @Test
    void one_partial_takes_the_place_of_the_built_in() throws IOException {
        var site = with("footer.ftlh", "<footer>Ours: ${page.title}</footer>");
        assertThat(site.text("page.html")).contains("<footer>Ours: T &amp; &lt;b&gt;</footer>");
        assertThat(site.document("page.html").select("h1").text()).isEqualTo("T & <b>");
    }

    @Test
    void a_style_of_the_same_name_is_used() throws IOException {
        assertThat(with("casebook.css", "body {}").text("assets/casebook.css")).isEqualTo("body {}");
    }

    @Test
    void a_template_outside_the_project_is_refused() throws IOException {
        Path project = Files.createDirectories(root.resolve("project/templates")).getParent();
        Path outside = Files.writeString(root.resolve("footer.ftlh"), "<footer>secret</footer>");
        Path link = Files.createSymbolicLink(project.resolve("templates/footer.ftlh"), outside);
        var content = new FakeContent("page", "text\n");
        assertThat(TestSite.in(project, content).site().diagnostics()).singleElement().extracting(new DiagnosticPrinter(false)::text)
                .isEqualTo("""
                        templates/footer.ftlh: error: a link leads out of the project to this file
                          hint: put a copy in its place
                        """);
        Files.delete(link);
        Files.createSymbolicLink(link, Files.writeString(project.resolve("ours.ftlh"), "<footer>ours</footer>"));
        assertThat(TestSite.in(project, content).text("page.html")).contains("<footer>ours</footer>");
    }

    @Test
    void words_of_ones_own_add_to_the_built_in() throws IOException {
        var site = with("words_en.properties", "madeWith = By hand\n");
        assertThat(site.document("page.html").select(".site-footer p").text()).startsWith("By hand");
        assertThat(site.document("page.html").select(".skip").text()).isEqualTo("Skip to the content");
    }

    @Test
    void another_language_is_a_file_of_words() throws IOException {
        var content = new FakeContent("page", "---\nlang: de\n---\ntext\n");
        assertThat(TestSite.in(root, content).document("page.html").select(".skip").text()).isEqualTo("Skip to the content");
        Files.writeString(Files.createDirectories(root.resolve("templates")).resolve("words_de.properties"), "skipToContent = Zum Inhalt\n");
        var site = TestSite.in(root, content);
        assertThat(site.document("page.html").select("html").attr("lang")).isEqualTo("de");
        assertThat(site.document("page.html").select(".skip").text()).isEqualTo("Zum Inhalt");
    }

    @Test
    void an_unknown_field_is_named_with_the_nearest() throws IOException {
        assertThat(message("footer.ftlh", "<p>\n  ${page.titel}</p>")).isEqualTo("""
                templates/footer.ftlh:2:3: error: there is no field `titel` here
                 2 |   ${page.titel}</p>
                   |   ^^^^^^^^^^^^^
                  hint: did you mean `title`?
                """);
        assertThat(message("footer.ftlh", "<#if page.nope??>x</#if>")).contains("there is no field `nope` here", "there are: author, ");
        assertThat(message("footer.ftlh", "${pag.title}")).contains("there is no variable `pag` here", "did you mean `page`?");
        assertThat(message("footer.ftlh", "${words.nope}")).contains("there is no field `nope` here");
    }

    @Test
    void an_absent_field_wants_a_test() throws IOException {
        assertThat(message("footer.ftlh", "${page.subtitle}")).contains("`page.subtitle` is absent on this page", "<#if page.subtitle??>");
        assertThat(with("footer.ftlh", "${page.subtitle!'none'}").text("page.html")).contains("none");
    }

    @Test
    void a_template_that_cant_be_read_is_named_with_its_line() throws IOException {
        assertThat(message("footer.ftlh", "<p>\n<#if x>\n</p>")).startsWith("templates/footer.ftlh:").contains("the template can't be read");
        assertThat(message("footer.ftlh", "<#include \"nope.ftlh\">")).startsWith("templates/footer.ftlh:1:1: ")
                .contains("there is no template `nope.ftlh`");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${page?api.getClass()}", "${page.getClass()}", "${page.class}",
        "${page.title?no_esc}", "<#noautoesc>${page.title}</#noautoesc>", "${page.hashCode()}", "${\"${page.title}\"?interpret}",
        "${words.getClass()}", "<#include \"../casebook.yml\">", "<#assign x = page.title?eval>${x}"})
    void templates_reach_no_class_and_cant_stop_escaping(String template) throws IOException {
        var site = with("footer.ftlh", template);
        assertThat(site.messages()).singleElement().asString().startsWith("error: ");
        assertThat(site.paths()).doesNotContain("page.html");
    }

    @Test
    void notebook_text_is_never_a_template() {
        var page = TestSite.page("---\ntitle: ${1+1}\n---\n${1+1} <#if true> `${1+1}` [=1+1]\n");
        assertThat(page.select("h1").text()).isEqualTo("${1+1}");
        assertThat(page.select(".content").text()).isEqualTo("${1+1} <#if true> ${1+1} [=1+1]");
    }

    @Test
    void output_depends_on_no_locale() throws IOException {
        assertThat(with("footer.ftlh", "${1234567.5} ${true?c}").text("page.html")).contains("1234567.5 true");
    }
}
