package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build asks for, in numbers that are the same on any machine. A number here may go down at any time; what makes one go up
 * has to be worth it.
 */
class EffortTest {
    @TempDir
    private Path folder;

    private KeptProject project;

    /** What {@code --timings} counted. */
    private record Counted(long statements, long seedBytes, long looked) {
        static Counted of(String printed) {
            return new Counted(number(printed, "statements run"), number(printed, "bytes of seeds"), number(printed, "bytes of files"));
        }

        private static long number(String printed, String what) {
            Matcher found = Pattern.compile("(?m)^ +([\\d,]+)  " + what).matcher(printed);
            assertThat(found.find()).as(printed).isTrue();
            return Long.parseLong(found.group(1).replace(",", ""));
        }
    }

    @BeforeEach
    void make() {
        project = KeptProject.in(folder);
    }

    private Counted build(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--timings")).toArray(String[]::new);
        return Counted.of(project.build(all).run().err());
    }

    private long seeds() throws IOException {
        return Files.size(project.root().resolve("seeds/orders.csv")) + Files.size(project.root().resolve("seeds/people.csv"));
    }

    /** Files that were written just now are looked at again, since clocks of files are coarse. */
    private void age() throws IOException, InterruptedException {
        Thread.sleep(2_100);
    }

    @Test
    void a_first_build_reads_each_seed_once() throws IOException {
        Counted first = build();
        assertThat(first.seedBytes()).isEqualTo(seeds());
        assertThat(first.statements()).isBetween(100L, 170L);
    }

    @Test
    void where_nothing_changed_no_statement_runs_and_no_file_is_read() throws IOException, InterruptedException {
        age();
        build();
        build();
        assertThat(build()).isEqualTo(new Counted(0, 0, 0));
    }

    @Test
    void a_sentence_reads_its_file_and_asks_the_database_nothing() throws IOException, InterruptedException {
        build();
        age();
        build();
        project.replace("notebooks/index.md", "A sentence,", "Another sentence,");
        Counted built = build();
        assertThat(built.statements()).isZero();
        assertThat(built.seedBytes()).isZero();
        assertThat(built.looked()).isPositive().isLessThan(5 * Files.size(project.root().resolve("notebooks/index.md")));
    }

    @Test
    void a_seed_runs_what_reads_it() throws IOException {
        long first = build().statements();
        project.write("seeds/people.csv", "id,name\n1,Ada\n2,Bob\n3,Cid\n");
        Counted built = build();
        assertThat(built.statements()).isPositive().isLessThan(first / 3);
        assertThat(built.seedBytes()).isEqualTo(seeds());
    }

    @Test
    void ten_readers_of_a_model_that_groups_compute_it_once() {
        var page = new StringBuilder("# Readers\n\n```sql grouped model\nSELECT region, count(*) AS n FROM orders GROUP BY region\n```\n");
        for (int i = 0; i < 10; i++) {
            page.append("\n```sql reader_").append(i).append("\nSELECT * FROM grouped WHERE n > ").append(i).append("\n```\n");
        }
        project.write("notebooks/readers.md", page.toString());
        assertThat(project.build("--timings").run().err()).contains("  11 ×   readers.grouped\n");
    }
}
