package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages keep what axe can tell of WCAG 2.2 AA and of good practice, with everything unfolded. */
@InBrowser
@ExtendWith(CaseStudy.class)
class AccessibilityTest {
    static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    /** Unfolds everything, and takes away the shades at the ends of boxes, on which axe can't tell a contrast. */
    static final String PREPARATION = """
            document.querySelectorAll("main details").forEach((details) => (details.open = true));
            document.querySelectorAll(".scroll").forEach((box) => (box.style.backgroundImage = "none"));
            """;

    /**
     * What is wrong, as the rule, the element and the reason; one rule is not on by default. In a wide window, where
     * nothing lies outside a box that scrolls, axe must be able to tell every contrast.
     */
    static final String FINDINGS = """
            axe.run(document, {
              resultTypes: ["violations", "incomplete"],
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              rules: {"target-size": {enabled: true}},
            }).then(({violations, incomplete}) =>
              violations.concat(innerWidth < 600 ? [] : incomplete.filter(({id}) => id === "color-contrast"))
                .flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}\n${node.failureSummary}`)))
            """;

    private static String read(String resource) {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Window(int width, boolean dark) {}

    @TestFactory
    Stream<DynamicTest> everybody_can_use_every_page(BuiltSite site, Tab tab) {
        return site.pages().stream().flatMap(page -> Stream.of(new Window(1280, false), new Window(1280, true), new Window(390, false))
                .map(window -> DynamicTest.dynamicTest(page + " " + window, () -> {
                    tab.window(window.width, window.dark).open(site.web() + page).loadAll();
                    assertThat(findings(tab)).isEmpty();
                })));
    }

    /** What axe finds on an open page with everything unfolded. */
    static List<String> findings(Tab tab) {
        tab.run(PREPARATION);
        tab.run(AXE + ";0");
        return tab.texts(FINDINGS);
    }
}
