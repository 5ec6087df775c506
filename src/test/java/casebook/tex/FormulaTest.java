package casebook.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Pattern TAG = Pattern.compile("<(\\w+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w-]+)=\"[^\"<>]*\"");
    private static final Set<String> ATTRIBUTES = Set.of("display", "alttext", "mathvariant", "stretchy", "lspace", "rspace", "width",
            "displaystyle", "linethickness", "accent", "accentunder", "form", "fence", "symmetric", "minsize", "maxsize", "movablelimits",
            "class");
    /** Formulas with something of everything. */
    private static final String[] FORMULAS = {
        "r = \\frac{n_{\\text{paid orders}}}{n} \\times 100\\,\\%", "\\bar{x} = \\frac1n \\sum_{i=1}^n x_i", "1{,}000.5 - x'^2",
        "\\begin{aligned} a &= b \\\\[2pt] &= \\sqrt[3]{c} \\end{aligned}", "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}",
        "\\left\\{ \\frac{a}{b} \\middle| \\binom{n}{k} \\right.", "\\begin{array}{lc|r} a & b & c \\end{array}",
        "\\mathbb{R} \\mathcal{N}(0, \\sigma^2) \\mathrm{NPS} \\mathbf{x}^\\top \\boldsymbol{\\beta}", "\\operatorname*{arg\\,max}_x",
        "\\overbrace{a + b}^{n} \\underset{x}{\\max} \\not= \\lim\\limits_{x \\to 0}", "\\bigl( \\big| \\substack{a \\\\ b} a \\pmod{n}",
    };

    private static String mathml(String tex) {
        return ((Formula.Written) Formula.read(tex, false)).mathml().replaceFirst("<math[^>]*>", "").replaceFirst("</math>$", "");
    }

    private static String wrong(String tex) {
        var wrong = (Formula.Wrong) Formula.read(tex, false);
        return wrong.from() + "-" + wrong.to() + ": " + wrong.message() + wrong.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            x                      ~ <mi>x</mi>
            12.5                   ~ <mn>12.5</mn>
            1{,}000                ~ <mn>1,000</mn>
            a-b                    ~ <mi>a</mi><mo>−</mo><mi>b</mi>
            x_i^2                  ~ <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>
            x^10                   ~ <msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>
            x'                     ~ <msup><mi>x</mi><mo>′</mo></msup>
            \\frac12                ~ <mfrac><mn>1</mn><mn>2</mn></mfrac>
            \\frac{a b}c            ~ <mfrac><mrow><mi>a</mi><mi>b</mi></mrow><mi>c</mi></mfrac>
            \\sqrt[3]x              ~ <mroot><mi>x</mi><mn>3</mn></mroot>
            \\sum_{i}^n             ~ <munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>
            \\int_0^1               ~ <msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>
            \\sum\\nolimits_i        ~ <msub><mo>∑</mo><mi>i</mi></msub>
            \\alpha\\le\\Omega        ~ <mi>α</mi><mo>≤</mo><mi mathvariant="normal">Ω</mi>
            \\text{paid orders}     ~ <mtext>paid orders</mtext>
            \\text{5 \\% < x}        ~ <mtext>5 % &lt; x</mtext>
            \\mathrm{NPS}           ~ <mi>NPS</mi>
            \\mathrm{d}             ~ <mi mathvariant="normal">d</mi>
            \\mathbb{RX}\\mathcal L  ~ <mi>ℝ𝕏</mi><mi mathvariant="normal">ℒ</mi>
            \\not=                  ~ <mo>≠</mo>
            """)
    void a_formula_becomes_mathml(String tex, String expected) {
        assertThat(java.text.Normalizer.normalize(mathml(tex).replace('\u00A0', ' '), java.text.Normalizer.Form.NFC)).isEqualTo(expected);
    }

    @Test
    void lines_and_columns_are_tables() {
        assertThat(mathml("\\begin{cases}1 & x \\\\ 0\\end{cases}")).isEqualTo("<mrow><mo form=\"prefix\" stretchy=\"true\">{</mo>"
                + "<mtable class=\"tex-matrix\"><mtr><mtd class=\"tex-left\"><mn>1</mn></mtd><mtd class=\"tex-left\"><mi>x</mi></mtd></mtr>"
                + "<mtr><mtd class=\"tex-left\"><mn>0</mn></mtd></mtr></mtable></mrow>");
        assertThat(mathml("\\begin{aligned}a &= b \\\\ \\end{aligned}")).isEqualTo("<mtable class=\"tex-lines\" displaystyle=\"true\"><mtr>"
                + "<mtd class=\"tex-right\"><mi>a</mi></mtd><mtd class=\"tex-left\"><mo>=</mo><mi>b</mi></mtd></mtr></mtable>");
    }

    @Test
    void a_formula_tells_its_tex_to_those_who_do_not_see_it() {
        assertThat(((Formula.Written) Formula.read(" a < \"b\" ", true)).mathml())
                .startsWith("<math display=\"block\" alttext=\"a &lt; &quot;b&quot;\">");
    }

    @Test
    void mistakes_have_a_place_and_a_way_out() {
        assertThat(Stream.of("\\frac{a", "a}", "\\alhpa", "\\fraction{a}{b}", "x_", "x^a^b", "50 % b", "a & b", "a \\\\ b", "\\left( a",
                "\\begin{alinged} a \\end{alinged}", "\\begin{cases} a \\end{aligned}", "\\begin{cases} a", "a \\right)", "\\text{a \\frac}",
                "\\text x", "#1", "\\left a", "\\not{ab}", "a\\", "\\sqrt[3", "\\def\\a{b}").map(FormulaTest::wrong)).containsExactly(
                "5-6: this `{` isn't closed (write `}` where it ends)",
                "1-2: this `}` closes nothing (take it away, or write `\\}` for the sign itself)",
                "0-6: the command `\\alhpa` isn't known here (did you mean `\\alpha`?)",
                "0-9: the command `\\fraction` isn't known here (write it with other commands; a word in a formula is `\\text{…}`)",
                "2-2: `_` lacks what belongs to it (write it in braces: `_{…}`)",
                "3-4: there are two `^` after one another (put braces around what each belongs to)",
                "3-4: TeX takes `%` and what follows for a remark (write `\\%`)",
                "2-3: `&` stands only inside `\\begin{…}` and `\\end{…}` (write `\\&` for the sign itself)",
                "2-4: `\\\\` stands only inside `\\begin{…}` and `\\end{…}` (put the lines into `\\begin{aligned}` … `\\end{aligned}`)",
                "0-5: there is no `\\right` for this `\\left` (write `\\right)`, or `\\right.` for no bracket)",
                "0-15: `\\begin{alinged}` isn't known here (did you mean `aligned`?)",
                "16-29: `\\begin{cases}` ends with `\\end{aligned}` (write `\\end{cases}`)",
                "0-6: there is no `\\end{cases}` for this (write it where the lines end)",
                "2-8: `\\right` ends nothing here (take it away, or write what it ends before it)",
                "8-10: no command can stand in the words of a formula (end the words before it)",
                "5-6: words in a formula stand in braces (write `\\text{…}`)",
                "0-1: `#` has another meaning in TeX (write `\\#`)",
                "5-6: `\\left` must be followed by a bracket (write one of ( ) [ ] | \\{ \\}, or a point for none)",
                "0-8: `\\not` strikes out one sign (write it before a relation: `\\not=`)",
                "1-2: there is nothing behind this `\\`",
                "5-6: this `[` isn't closed (write `\\sqrt[3]{x}`)",
                "0-4: the command `\\def` isn't known here (did you mean `\\deg`?)");
    }

    /** Every beginning of a formula, and every formula that lacks a character, comes to an end of some kind. */
    @Test
    void only_known_elements_and_attributes_come_out_of_anything() {
        for (String formula : FORMULAS) {
            assertThat(Formula.read(formula, true)).as(formula).isInstanceOf(Formula.Written.class);
            for (int i = 0; i <= formula.length(); i++) {
                look(formula.substring(0, i));
                look(formula.substring(0, i) + formula.substring(Math.min(formula.length(), i + 1)));
                look(formula.substring(0, i) + "<script src=\"x\">'&amp;\u0000\uD800" + formula.substring(i));
            }
        }
    }

    private static void look(String tex) {
        if (Formula.read(tex, true) instanceof Formula.Written written) {
            var names = Stream.of(Element.Name.values()).map(name -> name.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            var tags = TAG.matcher(written.mathml());
            var found = new TreeSet<String>();
            while (tags.find()) {
                assertThat(names).contains(tags.group(1));
                assertThat(ATTRIBUTE.matcher(tags.group(2)).replaceAll("")).isEmpty();
                ATTRIBUTE.matcher(tags.group(2)).results().forEach(result -> found.add(result.group(1)));
            }
            assertThat(ATTRIBUTES).containsAll(found);
            assertThat(written.mathml()).doesNotContain("\u0000").doesNotContain("<script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\frac", "x^", "\\left(", "\\sqrt[", "\\begin{matrix}", "\\text{", "&", "\\hat", "'"})
    void nothing_stalls_or_overflows(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            Formula.read(piece.repeat(1990 / piece.length()), true);
            Formula.read(piece.repeat(100_000), true);
        });
    }
}
