package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import casebook.launch.Checkout;
import casebook.launch.Launcher;
import java.io.IOException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages are valid HTML, says the Nu checker, which is the W3C's. */
@ExtendWith(CaseStudy.class)
class MarkupTest {
    /** Run by JBang in a process of its own: with its 25 libraries it would change what the tests run among. */
    private static final String CHECKER = "nu.validator:validator:26.5.2";
    private static final String MAIN = "nu.validator.client.SimpleCommandLineValidator";

    private static final Pattern NOT_FETCHED = Pattern.compile("(?m)^\\[jbang] \\[ERROR].*");
    private static final Pattern FINDING = Pattern.compile("(?m)^\"file:.*");

    @Test
    void pages_are_valid_html(BuiltSite site) throws IOException, InterruptedException {
        var jbang = new Launcher(Checkout.root(), Map.of());
        var run = jbang.run(site.folder(), "run", "--runtime-option=-Xss8m", "--main", MAIN, CHECKER, "--skip-non-html", ".");
        assumeFalse(NOT_FETCHED.matcher(run.output()).find(), () -> "the Nu checker can't be fetched: " + run.output());
        assertThat(findings(run.output())).isEmpty();
        assertThat(run.status()).as(run.output()).isZero();
    }

    /** On a disk nothing is of the page's own origin for the checker, though it is for browsers. */
    private static Stream<String> findings(String output) {
        return FINDING.matcher(output).results().map(MatchResult::group)
                .filter(line -> !line.contains("Resource violates Content Security Policy"));
    }
}
