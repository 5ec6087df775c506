package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SqlHighlighterTest {
    private static String marked(String sql) {
        return SqlHighlighter.highlight(sql).markup();
    }

    @Test
    void words_strings_numbers_comments_and_parameters_are_told_apart() {
        assertThat(marked("select x -- y's\nFROM \"order\" WHERE a = 'it''s' AND b > 1.5e3 AND c = $since"))
                .isEqualTo("<span class=\"k\">select</span> x <span class=\"c\">-- y&#39;s</span>\n<span class=\"k\">FROM</span> "
                        + "&quot;order&quot; <span class=\"k\">WHERE</span> a = <span class=\"s\">&#39;it&#39;&#39;s&#39;</span> "
                        + "<span class=\"k\">AND</span> b &gt; <span class=\"n\">1.5e3</span> <span class=\"k\">AND</span> c = "
                        + "<span class=\"p\">$since</span>");
    }

    @Test
    void what_is_left_open_ends_with_the_text() {
        assertThat(marked("/* open")).isEqualTo("<span class=\"c\">/* open</span>");
        assertThat(marked("'open")).isEqualTo("<span class=\"s\">&#39;open</span>");
    }

    @Test
    void the_text_is_never_changed() {
        String sql = "SELECT é1, $$a'b$$, 1e5x, x1 /* <b> \n */ , '<script>' -- end & ";
        assertThat(Jsoup.parse("<pre>" + marked(sql) + "</pre>").selectFirst("pre").wholeText()).isEqualTo(sql);
    }

    @Test
    void long_strings_are_no_trouble() {
        assertThat(marked("'" + "a''".repeat(100_000) + "'")).hasSizeGreaterThan(300_000);
        assertThat(marked("/*" + "*".repeat(300_000))).hasSizeGreaterThan(300_000);
    }
}
