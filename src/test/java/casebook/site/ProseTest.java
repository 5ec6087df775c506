package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void a_page_has_one_title_and_its_prose() {
        var page = TestSite.page("---\ntitle: A *study*\n---\n# Findings\n\nSome **bold** text.\n");
        assertThat(page.select("h1")).singleElement().extracting(e -> e.text()).isEqualTo("A *study*");
        assertThat(page.select("main h2").text()).isEqualTo("Findings");
        assertThat(page.select("main p strong").text()).isEqualTo("bold");
    }
}
