package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages keep what axe can tell of WCAG 2.2 AA and of good practice, with everything unfolded. */
@InBrowser
@ExtendWith(CaseStudy.class)
class AccessibilityTest {
    private record Window(int width, boolean dark) {}

    @TestFactory
    Stream<DynamicTest> everybody_can_use_every_page(BuiltSite site, Tab tab) {
        return site.pages().stream().flatMap(page -> Stream.of(new Window(1280, false), new Window(1280, true), new Window(390, false))
                .map(window -> DynamicTest.dynamicTest(page + " " + window, () -> {
                    tab.window(window.width, window.dark).open(site.web() + page).loadAll();
                    assertThat(Axe.findings(tab)).isEmpty();
                })));
    }
}
