package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The benchmarks of states and of pages run; what they measure is for people to read. */
class VariationsBenchTest {
    /** A benchmark as short as it can be. */
    private interface Measuring {
        void run(PrintStream out) throws IOException;
    }

    @Test
    void states_are_measured() throws IOException {
        assertThat(lines(out -> VariationsBench.states(1, out))).contains("a state and figure: ");
    }

    @Test
    void pages_are_measured() throws IOException {
        assertThat(lines(out -> VariationsBench.pages(1, out))).contains("a page: ");
    }

    @Test
    void cells_and_folders_are_measured() throws IOException {
        assertThat(lines(out -> LengthBench.cells(40, out))).contains("40 cells: ");
        assertThat(lines(out -> LengthBench.folder(1, out))).contains("1 MB: ");
    }

    private static String lines(Measuring measuring) throws IOException {
        var out = new ByteArrayOutputStream();
        measuring.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
