package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.NotebookParser;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in prose, as GitHub takes them. */
class MathTest {
    private static Element content(String text) {
        return TestSite.page(text).selectFirst(".content");
    }

    private static List<String> formulas(String text) {
        return content(text).select("math").eachAttr("alttext");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It costs $5 and $6.", "US$5 to US$6", "from $5-$6", "$20,000 and $30,000", "a $ b $ c", "$5/month, or $60/year",
        "\\$x\\$", "x$y$z", "`$x$`", "$$", "$$ $$", "100$ and 200$", "$5$6", "$a `b$` c", "$`a`", "price$", "$"})
    void amounts_are_no_formulas(String text) {
        assertThat(formulas(text)).isEmpty();
        assertThat(content(text).text()).isEqualTo(text.replace("\\", "").replace("`", ""));
    }

    @Test
    void formulas_are_found_before_emphasis() {
        assertThat(formulas("$a_1 * b * c$, ($x$), **$y_1$ and _$z$_**, $`d < e`$: $\\$5$-ish and $f$'s [$g$](#h).\n\n## h\n"))
                .containsExactly("a_1 * b * c", "x", "y_1", "z", "d < e", "\\$5", "f", "g");
    }

    @Test
    void a_formula_of_its_own_line_stands_in_a_box() {
        var content = content("Text\n$$\nx^2 +\ny\n$$\n\n```math\nz\n```\n\n> $$a\n> b$$\n\n1. b\n   ```math\n   c\n   ```\n");
        assertThat(content.select(".formula > math[display=block]").eachAttr("alttext")).containsExactly("x^2 +\ny", "z", "a\nb", "c");
        assertThat(content.select("p > span.formula[role=group][aria-label=Formula]")).hasSize(2);
        assertThat(content.select("code")).isEmpty();
    }

    @Test
    void formulas_stand_in_tables_headings_and_notes() {
        var page = TestSite.page("## The mean $\\bar x$\n\n| a |\n|---|\n| $\\|x\\|$ |\n\nNote[^1]\n\n[^1]: $y$\n\n## B\n");
        assertThat(page.select("h2 math, td math, .footnotes math").eachAttr("alttext")).containsExactly("\\bar x", "|x |", "y");
        assertThat(page.select(".contents-aside a").first().text()).isEqualTo("The mean \\bar x");
    }

    @Test
    void mistakes_are_told_of_where_they_stand() {
        var diagnostics = new Diagnostics();
        NotebookParser.parse("page", new Source("notebooks/page.md", """
                A $\\alhpa$ and $`=top.revenue`$.

                > $$a
                > {b$$

                ```math
                x
                \\frac{a}
                ```

                | a |
                |---|
                | $\\|x^$ |
                """), diagnostics);
        assertThat(diagnostics.sorted().stream().map(new DiagnosticPrinter(false)::text).collect(Collectors.joining())).isEqualTo("""
                notebooks/page.md:1:4: error: the command `\\alhpa` isn't known here
                 1 | A $\\alhpa$ and $`=top.revenue`$.
                   |    ^^^^^^
                  hint: did you mean `\\alpha`?
                notebooks/page.md:1:16: error: a value can't stand in a formula
                 1 | A $\\alhpa$ and $`=top.revenue`$.
                   |                ^^^^^^^^^^^^^^^^
                  hint: write it beside the formula, without dollars
                notebooks/page.md:4:3: error: this `{` isn't closed
                 4 | > {b$$
                   |   ^
                  hint: write `}` where it ends
                notebooks/page.md:8:9: error: `\\frac` lacks what belongs to it
                 8 | \\frac{a}
                   |         ^
                  hint: write it in braces: `\\frac{…}`
                notebooks/page.md:13:8: error: `^` lacks what belongs to it
                 13 | | $\\|x^$ |
                    |        ^
                  hint: write it in braces: `^{…}`
                """);
    }
}
