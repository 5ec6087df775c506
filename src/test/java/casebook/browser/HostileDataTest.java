package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from data stays text: the page shows it to the letter, and consists of the same elements whatever it is. */
@InBrowser
class HostileDataTest {
    private static final List<String> TEXTS = HostileProject.HOSTILE.texts();

    @TempDir
    private static Path folder;
    private static BuiltSite hostile;
    private static BuiltSite harmless;

    private Tab tab;

    @BeforeAll
    static void build() throws IOException {
        hostile = built(HostileProject.HOSTILE, "hostile");
        harmless = built(HostileProject.HOSTILE.harmless(), "harmless");
    }

    private static BuiltSite built(HostileProject project, String name) throws IOException {
        project.write(folder.resolve(name));
        return BuiltSite.of(folder.resolve(name));
    }

    @AfterAll
    static void close() {
        hostile.close();
        harmless.close();
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine.window(1280, false).open(hostile.web() + "index.html").loadAll();
    }

    /** Places where each text stands, after a word of the page's own, and how the place is found. */
    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = ';', textBlock = """
            cell of a table;       '';         textContent; #tbl-rows td:last-child
            heading;               'Heading '; textContent; .content > .heading h2
            paragraph;             'Value: ';  textContent; .content > p:has(strong), -strong
            bold text;             '';         textContent; .content > p > strong
            list;                  'item: ';   textContent; .content > ul > li:not(.card)
            head of a prose table; 'head ';    textContent; .content > .scroll th
            cell of a prose table; 'cell ';    textContent; .content > .scroll td
            link;                  'link ';    textContent; .content > p > a[href='index.html']
            card;                  '';         textContent; .card-value
            label of a card;       'label ';   textContent; .card-label
            title;                 'title ';   textContent; [id^=fig] .title
            subtitle;              'subtitle '; textContent; [id^=fig] .subtitle
            caption;               'caption '; textContent; [id^=fig] .note
            alternative text;      'alt ';     alt;         .picture .light img
            alternative text;      'alt ';     alt;         .picture .dark img
            data of a chart;       '';         textContent; [id^=fig] .data tbody tr:first-child th
            """)
    void a_text_is_shown_to_the_letter(String place, String word, String property, String selector) {
        String within = selector.endsWith(", -strong") ? ".firstChild" : "";
        String elements = selector.replace(", -strong", "");
        assertThat(tab.texts("[...document.querySelectorAll(`%s`)].map(e => e%s.%s)".formatted(elements, within, property)))
                .as(place).isEqualTo(TEXTS.stream().map(text -> word + text + (within.isEmpty() ? "" : " ")).toList());
    }

    /** Without a label, a name begins with a capital, and its underscores are spaces. */
    @Test
    void names_of_columns_are_shown_as_readers_write_them() {
        assertThat(tab.texts("[...document.querySelectorAll('#names th')].map(e => e.textContent)")).usingElementComparator(
                String.CASE_INSENSITIVE_ORDER).isEqualTo(TEXTS.stream().map(text -> text.strip().replace('_', ' ')).toList());
    }

    @Test
    void offending_rows_are_shown_to_the_letter() {
        List<String> cells = tab.texts("[...document.querySelectorAll('.finding td:last-child')].map(e => e.textContent)");
        assertThat(cells).hasSize(10).isSubsetOf(TEXTS);
        assertThat(tab.texts("[document.querySelector('.finding summary code'), document.querySelector('.finding .note'), "
                + "document.querySelector('#found .title')].map(e => e.textContent.trim())")).containsOnly(HostileProject.FRONT_TITLE);
    }

    @Test
    void a_data_dictionary_names_columns_to_the_letter() {
        assertThat(tab.texts("[...document.querySelectorAll('#dictionary .relation:last-of-type tbody th > code')].map(e => e.textContent)"))
                .isEqualTo(TEXTS.stream().map(String::strip).toList());
        assertThat(tab.texts("[document.querySelector('#dictionary .about'), document.querySelector('#dictionary tbody th p')].map(e => e.textContent)"))
                .containsOnly(HostileProject.FRONT_TITLE);
    }

    @Test
    void the_title_is_shown_to_the_letter() {
        assertThat(tab.texts("[document.querySelector('h1'), document.querySelector('.page-header .subtitle'), "
                + "document.querySelector('.author'), document.querySelector('.site-pages a')].map(e => e.textContent)"))
                .containsOnly(HostileProject.FRONT_TITLE);
        assertThat(tab.run("document.title").getAsString()).startsWith(HostileProject.FRONT_TITLE);
    }

    @Test
    void the_page_consists_of_the_same_elements_as_with_harmless_texts() {
        List<String> elements = elements();
        tab.open(harmless.web() + "index.html").loadAll();
        assertThat(elements).isEqualTo(elements());
    }

    /** All elements and the names of their attributes; what texts may change is how wide a column is and how it aligns. */
    private List<String> elements() {
        return tab.texts("[...document.querySelectorAll('*')].map(e => [e.localName, ...e.getAttributeNames()"
                + ".filter(name => name !== 'class' && name !== 'tabindex')].join(' '))");
    }

    @Test
    void nothing_runs_and_nothing_is_asked_for() {
        tab.run("document.querySelectorAll('a[href^=javascript], [tabindex], button').forEach(e => e.focus())");
        assertThat(tab.run("window.hit")).isNull();
        assertThat(tab.errors()).isEmpty();
        assertThat(tab.failures()).isEmpty();
        assertThat(tab.requests()).allMatch(request -> request.startsWith(hostile.web().toString()));
    }

    @Test
    void a_page_of_a_hostile_name_is_found_and_finds_back() {
        for (URI root : hostile.roots()) {
            tab.open(root + "index.html");
            tab.open(tab.run("document.querySelectorAll('.site-pages a')[1].href").getAsString());
            assertThat(tab.run("document.querySelector('.content p').textContent").getAsString()).isEqualTo("Back to the front.");
            assertThat(tab.failures()).isEmpty();
            tab.open(tab.run("document.querySelector('.content p a').href").getAsString());
            String here = tab.run("location.href").getAsString();
            assertThat(here).isEqualTo(root + "index.html");
            assertThat(tab.texts("[...document.querySelectorAll('.content > p > a')].slice(0, 1).map(a => a.href)"))
                    .isEqualTo(tab.texts("[document.querySelectorAll('.site-pages a')[1].href]"));
        }
    }
}
