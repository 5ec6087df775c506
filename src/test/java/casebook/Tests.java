///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//MAIN casebook.Tests
//DEPS org.junit.platform:junit-platform-console:6.1.3
//DEPS org.junit.jupiter:junit-jupiter:6.1.3
//DEPS org.assertj:assertj-core:3.27.7
//DEPS com.tngtech.archunit:archunit:1.5.0
//DEPS org.webjars.npm:axe-core:4.6.3
//DEPS org.jsoup:jsoup:1.24.1
//DEPS org.slf4j:slf4j-nop:2.0.18
//SOURCES ../../../main/java/casebook/Main.java
//SOURCES launch/Checkout.java launch/SourceLists.java launch/TestReport.java
//FILES META-INF/services/=../../resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener
// The tests run in a checkout, so the rest may be globs: they compile even where the program's own lists are behind.
//SOURCES ../../../main/java/casebook/**.java
//SOURCES ../../../bench/java/casebook/**.java
//SOURCES **.java

package casebook;

import casebook.launch.Checkout;
import casebook.launch.SourceLists;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs the tests through JUnit's console launcher, in this process. {@link casebook.launch.TestReport} prints what
 * happens, ending with {@code N passed, N failed, N skipped}. Exit status: 0 when all passed, 1 when a test failed, 2 when
 * none ran or the command line is wrong.
 */
@Command(name = "jbang test", description = "Runs this project's own tests.", sortOptions = false)
final class Tests implements Callable<Integer> {
    private static final int FAILURES = 1;
    private static final int NO_TESTS = 2;

    @Parameters(
            paramLabel = "NAME",
            description = "Only the tests whose full name (casebook.plan.OrderTest#method) contains one of these.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--include-tag", paramLabel = "TAG", description = "Only the tests with this tag.")
    private List<String> included = new ArrayList<>();

    @Option(names = "--exclude-tag", paramLabel = "TAG", description = "Not the tests with this tag.")
    private List<String> excluded = new ArrayList<>();

    @Option(
            names = "--fix-lists",
            description = "Bring the program's //SOURCES and //FILES lines in step with the tree, and run nothing.")
    private boolean fixLists;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Tests()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try {
            System.setProperty("casebook.root", Checkout.root().toString());
        } catch (IllegalStateException outside) {
            System.err.println("error: " + outside.getMessage());
            return 2;
        }
        if (fixLists) {
            SourceLists.main(new String[0]);
            return 0;
        }
        StringWriter said = new StringWriter();
        PrintWriter errors = new PrintWriter(System.err, true);
        int status = launcher().run(new PrintWriter(said), errors, options().toArray(String[]::new));
        if (status == NO_TESTS) {
            errors.println("error: no test of that name or tag");
        } else if (status != 0 && status != FAILURES) {
            errors.println(said.toString().strip());
        }
        return Math.abs(status);
    }

    private static ToolProvider launcher() {
        return ToolProvider.findFirst("junit").orElseThrow();
    }

    private List<String> options() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "execute",
                                "--disable-banner",
                                "--details=none",
                                "--fail-if-no-tests",
                                "--select-package=casebook"));
        names.forEach(name -> options.add("--include-methodname=.*" + Pattern.quote(name) + ".*"));
        included.forEach(tag -> options.add("--include-tag=" + tag));
        excluded.forEach(tag -> options.add("--exclude-tag=" + tag));
        return options;
    }
}
