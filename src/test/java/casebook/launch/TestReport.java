package casebook.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a line for each test class as it ends, then the failures with their stack, then what was skipped and why, and
 * at last {@code N passed, N failed, N skipped}. A class that can't be set up counts as one failure; a skipped class as
 * all of its tests.
 */
public final class TestReport implements TestExecutionListener {
    private static final int CAUSES = 5;

    private final PrintStream out = System.out;
    private final Map<String, Long> started = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private TestPlan plan;
    private int passed;
    private int failed;
    private int skipped;
    private int counted;

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        long tests = plan.getDescendants(test).stream().filter(TestIdentifier::isTest).count();
        skipped += (int) Math.max(1, tests);
        skips.add(name(test) + ": " + reason);
        if (isOuterClass(test)) {
            counted = passed + failed + skipped;
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        long nanos = System.nanoTime() - started.remove(test.getUniqueId());
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case FAILED -> {
                failed++;
                String why = result.getThrowable().map(TestReport::stack).orElse("no reason given");
                failures.add(name(test) + "\n" + why);
            }
            case ABORTED -> {
                skipped++;
                skips.add(name(test) + ": " + result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
            }
        }
        if (isOuterClass(test)) {
            printClass(test, nanos);
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        failures.forEach(failure -> out.println("\nFAILED " + failure));
        if (!skips.isEmpty()) {
            out.println();
        }
        skips.forEach(skip -> out.println("skipped " + skip));
        out.println();
        out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        out.flush();
    }

    private void printClass(TestIdentifier test, long nanos) {
        int all = passed + failed + skipped;
        String name = name(test);
        double seconds = TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0;
        out.printf(Locale.ROOT, "%-48s %4d %7.1f s%n", name, all - counted, seconds);
        counted = all;
    }

    private boolean isOuterClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && plan.getParent(test).flatMap(plan::getParent).isEmpty();
    }

    /** {@code plan.OrderTest > cycles > names every cell}, from the engine's child down. */
    private String name(TestIdentifier test) {
        List<String> parts = new ArrayList<>();
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent() && plan.getParent(at.get()).isPresent()) {
            parts.addFirst(shortName(at.get()));
            at = plan.getParent(at.get());
        }
        return parts.isEmpty() ? test.getDisplayName() : String.join(" > ", parts);
    }

    private static String shortName(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .map(name -> name.replaceFirst("^casebook\\.", "").replaceFirst("^.*\\$", ""))
                .orElse(test.getDisplayName().replaceFirst("\\(\\)$", ""));
    }

    /** The stack down to JUnit's own frames, with its causes. */
    private static String stack(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < CAUSES; depth++, at = at.getCause()) {
            String message = at.toString().strip().replace("\n", "\n  ");
            text.append(depth == 0 ? "  " : "  caused by ").append(message).append('\n');
            Arrays.stream(at.getStackTrace())
                    .takeWhile(frame -> !frame.getClassName().startsWith("org.junit."))
                    .filter(frame -> !frame.getClassName().matches("(java\\.lang\\.reflect|jdk\\.internal)\\..*"))
                    .forEach(frame -> text.append("      at ").append(frame).append('\n'));
        }
        return text.toString().stripTrailing();
    }
}
