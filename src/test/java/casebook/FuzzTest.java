package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody gets wrong in a file: a message with a place and no word of the program's inside, and never a wait. */
@Tag("long")
class FuzzTest {
    /** Most take a tenth of a second; a busy machine is no hang. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Of each file; {@code -Dcasebook.fuzz=100000} tries every one. */
    private static final int MOST = Integer.getInteger("casebook.fuzz", 40);

    private static final int ROUNDS = Math.clamp(MOST / 40, 1, 1000);

    @TempDir
    private Path folder;

    static Stream<String> cases() {
        return Case.all().stream().map(Case::name);
    }

    private static Case named(String name) {
        return Case.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Timeout(300)
    void every_truncation_and_every_changed_byte_of_a_notebook_is_read(String name) throws IOException {
        var failures = new ArrayList<String>();
        named(name).notebooks().forEach((path, text) -> Mutation.all(text, 3)
                .forEach(mutation -> tryOut(path + " " + mutation.what(), () -> FuzzedCase.read(path, mutation.text()), failures)));
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Timeout(120)
    void truncations_and_changed_bytes_are_read_and_planned(String name) throws IOException {
        var failures = new ArrayList<String>();
        try (var fuzzed = new FuzzedCase(named(name), folder)) {
            for (String path : fuzzed.written()) {
                for (Mutation mutation : Mutation.spread(Mutation.all(fuzzed.text(path), 1), MOST)) {
                    fuzzed.write(path, mutation.text());
                    tryOut(path + " " + mutation.what(), fuzzed::plan, failures);
                }
                fuzzed.write(path, fuzzed.text(path));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The whole command, with binding, seeds and what is drawn: as many as there is time for, the same ones each time. */
    @ParameterizedTest
    @MethodSource("cases")
    @Timeout(120)
    void some_go_through_the_whole_command(String name) throws IOException {
        var failures = new ArrayList<String>();
        var random = new Random(name.hashCode());
        try (var fuzzed = new FuzzedCase(named(name), folder)) {
            for (String path : fuzzed.writtenOrGiven()) {
                List<Mutation> all = Mutation.all(fuzzed.text(path), 2);
                for (int round = 0; round < ROUNDS && !all.isEmpty(); round++) {
                    Mutation mutation = all.get(random.nextInt(all.size()));
                    fuzzed.write(path, mutation.text());
                    String command = round % 5 == 0 ? "build" : "check";
                    tryOut(path + " " + mutation.what() + ", " + command, () -> run(fuzzed.folder(), command, "--quiet"), failures);
                }
                fuzzed.write(path, fuzzed.text(path));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void run(Path project, String... arguments) {
        CommandRun run = CommandRun.in(project, arguments);
        assertThat(run.status() == 0 || !run.err().isEmpty()).as("a failure says why").isTrue();
        for (String message : run.err().split("(?m)^(?=\\S+.*: (error|warning): )")) {
            if (!message.isBlank()) {
                FuzzedCase.fit(message);
            }
        }
    }

    private static void tryOut(String name, Runnable attempt, List<String> failures) {
        long start = System.nanoTime();
        try {
            attempt.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(LONGEST);
        } catch (Throwable wrong) {
            var trace = new java.io.StringWriter();
            if (!(wrong instanceof AssertionError)) {
                Stream.of(wrong.getStackTrace()).limit(6).forEach(frame -> trace.append("\n    ").append(frame.toString()));
            }
            failures.add("\n" + name + ": " + wrong + trace);
        }
    }
}
