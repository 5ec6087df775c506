package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.KeptProject.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds with what earlier ones kept come to the same as builds from scratch, and make only what changed. */
class KeptBuildsTest {
    @TempDir
    private Path folder;

    @Test
    void after_any_edit_the_site_is_that_of_a_build_from_scratch() {
        var project = KeptProject.in(folder);
        project.same();
        project.replace("notebooks/index.md", "A sentence,", "Another sentence,").same();
        project.replace("notebooks/index.md", "title: Amounts", "title: Sums").same();
        project.write("seeds/people.csv", "id,name\n1,Ada\n2,Bob\n3,Cid\n").same();
        project.same("-P", "since=2");
        project.replace("notebooks/_models.md", "id, region, amount, day", "id, region, amount + 1 AS amount, day").same();
        project.replace("notebooks/_models.md", "SELECT id", "-- a remark\nSELECT   id").same();
        project.write("templates/footer.ftlh", "<footer>Ours</footer>\n").same();
        project.replace("notebooks/index.md", "sql regions", "sql areas").replace("notebooks/index.md", "data: [regions]", "data: [areas]")
                .replace("notebooks/people.md", "index.md#fig-regions", "index.md#fig-areas").same();
        project.write("notebooks/notes.txt", "other notes\n").same();
        project.delete("notebooks/choose.md").same();
        project.write("seeds/orders.csv", "id,region,amount,day\n1,West,10,2025-01-03\n2,South,20,2025-02-03\n").same();
        project.write("notebooks/casebook.yml", "title: Kept\nparams: {since: 1}\nlang: fr\n").same();
    }

    @Test
    void where_nothing_changed_nothing_is_made_and_the_same_is_said() {
        var project = KeptProject.in(folder);
        Built first = project.build();
        Built second = project.build();
        assertThat(second.run().out()).contains("nothing changed");
        assertThat(second.messages()).isEqualTo(first.messages()).anyMatch(line -> line.contains("accepted_range"));
        assertThat(second.run().err()).contains("made again\n  nothing\n");
    }

    @Test
    void a_sentence_takes_no_query_and_no_picture() {
        var project = KeptProject.in(folder);
        project.build();
        Built built = project.replace("notebooks/index.md", "A sentence,", "\n\nAnother sentence,").build();
        assertThat(built.made("cell")).isEmpty();
        assertThat(built.made("test")).isEmpty();
        assertThat(built.made("seed")).isEmpty();
        assertThat(built.made("picture")).isEmpty();
        assertThat(built.made("file")).containsExactly("notebooks/index.md");
        assertThat(built.made("page")).containsExactly("index");
        assertThat(built.reason("page index")).isEqualTo("its text changed");
    }

    @Test
    void a_title_takes_one_picture() {
        var project = KeptProject.in(folder);
        project.build();
        Built built = project.replace("notebooks/index.md", "title: Amounts", "title: Sums").build();
        assertThat(built.made("cell")).isEmpty();
        assertThat(built.made("picture")).containsExactly("index.regions");
        assertThat(built.reason("picture index.regions")).isEqualTo("its specification changed");
        assertThat(built.made("page")).containsExactly("index");
    }

    @Test
    void a_seed_takes_what_reads_it() {
        var project = KeptProject.in(folder);
        project.build();
        Built built = project.write("seeds/people.csv", "id,name\n1,Ada\n2,Bob\n3,Cid\n").build();
        assertThat(built.made("seed")).containsExactly("raw.people");
        assertThat(built.made("cell")).containsExactly("people.everybody");
        assertThat(built.made("picture")).isEmpty();
        assertThat(built.reason("seed raw.people")).isEqualTo("the file seeds/people.csv changed");
        assertThat(built.reason("cell people.everybody")).isEqualTo("`raw.people` changed (the file seeds/people.csv changed)");
    }

    @Test
    void white_space_and_remarks_in_SQL_take_nothing() {
        var project = KeptProject.in(folder);
        project.build();
        Built built = project.replace("notebooks/_models.md", "SELECT id", "-- a remark\nSELECT   id").build();
        assertThat(built.made("cell")).isEmpty();
        assertThat(built.made("picture")).isEmpty();
    }

    @Test
    void a_parameter_takes_what_reads_it() {
        var project = KeptProject.in(folder);
        project.build();
        Built built = project.build("-P", "since=2");
        assertThat(built.made("cell")).contains("_models.stg_orders", "index.total").doesNotContain("people.everybody");
        assertThat(built.reason("cell _models.stg_orders")).isEqualTo("the parameter since changed");
    }

    @Test
    void a_seed_that_is_written_at_the_same_size_and_time_is_noticed() throws IOException {
        var project = KeptProject.in(folder);
        project.build();
        Path seed = project.root().resolve("seeds/people.csv");
        var time = Files.getLastModifiedTime(seed);
        project.write("seeds/people.csv", "id,name\n1,Ada\n2,Eve\n");
        Files.setLastModifiedTime(seed, time);
        assertThat(project.build().made("seed")).containsExactly("raw.people");
    }

    @Test
    void what_asks_a_clock_is_never_kept_nor_what_reads_it() {
        var project = KeptProject.in(folder);
        project.write("notebooks/clock.md", "# Clock\n\n```sql late\nSELECT now() > TIMESTAMPTZ '2020-01-01' AS late\n```\n\n```sql later\nSELECT late FROM late\n```\n");
        project.build();
        Built built = project.build();
        assertThat(built.run().out()).doesNotContain("nothing changed");
        assertThat(built.made("cell")).containsExactly("clock.late", "clock.later");
        assertThat(built.reason("cell clock.late")).contains("`now()` gives another result at each build");
    }

    @Test
    void a_file_of_the_site_that_somebody_changed_is_made_again() throws IOException {
        var project = KeptProject.in(folder);
        project.build();
        Files.writeString(project.root().resolve("site/people.html"), "mine");
        Built built = project.same();
        assertThat(built.run().out()).doesNotContain("nothing changed");
    }

    @Test
    void a_build_that_fails_is_never_taken_for_one_that_went_well() {
        var project = KeptProject.in(folder);
        project.build();
        project.replace("notebooks/people.md", "SELECT id, name", "SELECT id, nam");
        Built failed = project.build();
        assertThat(failed.run().status()).isEqualTo(1);
        Built again = project.build();
        assertThat(again.run().status()).isEqualTo(1);
        assertThat(again.messages()).isEqualTo(failed.messages());
    }

    @Test
    void damaged_files_are_made_again() throws IOException {
        var project = KeptProject.in(folder);
        project.build();
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            for (Path file : project.kept()) {
                damage(file, random);
            }
            project.replace("notebooks/index.md", " sentence,", " sentence, ").same();
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length > 0 && random.nextInt(4) > 0) {
            for (int i = 0; i < 20; i++) {
                content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        Files.write(file, Arrays.copyOf(content, random.nextBoolean() ? content.length : random.nextInt(content.length + 1)));
    }

    @Test
    void without_the_cache_everything_is_made_and_nothing_kept() {
        var project = KeptProject.in(folder);
        CommandRun run = CommandRun.in(project.root(), Map.of("XDG_CACHE_HOME", project.cache().toString()), "--no-cache");
        assertThat(run.status()).isZero();
        assertThat(Files.exists(project.cache())).isFalse();
    }

    @Test
    void check_and_build_share_what_they_find() {
        var project = KeptProject.in(folder);
        project.build();
        Built checked = project.build("check");
        assertThat(checked.run().status()).isZero();
        assertThat(checked.made("cell")).isEmpty();
        assertThat(checked.made("test")).isEmpty();
        assertThat(project.build("check").run().out()).contains("nothing changed");
    }

    @Test
    void a_database_that_is_to_be_kept_holds_everything() {
        var project = KeptProject.in(folder);
        project.build();
        assertThat(project.build("--database", "data.duckdb").run().status()).isZero();
        assertThat(project.root().resolve("data.duckdb")).isRegularFile();
    }
}
