package casebook.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Has axe look over the page in a tab, as it stands. */
final class Axe {
    private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    /** Unfolds everything, and takes away the shades at the ends of boxes, on which axe can't tell a contrast. */
    private static final String PREPARATION = """
            document.querySelectorAll("main details").forEach((details) => (details.open = true));
            document.querySelectorAll(".scroll").forEach((box) => (box.style.backgroundImage = "none"));
            """;

    /**
     * What is wrong, as the rule, the element and the reason; one rule is not on by default. In a wide window, where
     * nothing lies outside a box that scrolls, axe must be able to tell every contrast.
     */
    private static final String FINDINGS = """
            axe.run(document, {
              resultTypes: ["violations", "incomplete"],
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              rules: {"target-size": {enabled: true}},
            }).then(({violations, incomplete}) =>
              violations.concat(innerWidth < 600 ? [] : incomplete.filter(({id}) => id === "color-contrast"))
                .flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}\n${node.failureSummary}`)))
            """;

    private static String read(String resource) {
        try (InputStream in = Axe.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Axe() {}

    /** What is wrong; nothing is folded afterwards. */
    static List<String> findings(Tab tab) {
        tab.run(PREPARATION);
        tab.run(AXE + ";0");
        return tab.texts(FINDINGS);
    }
}
