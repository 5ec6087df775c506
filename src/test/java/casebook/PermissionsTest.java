package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code casebook.yml} grants to SQL: that, and nothing besides; and it is told. */
class PermissionsTest {
    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void make() throws Exception {
        project = SmallProject.in(Files.createDirectory(folder.resolve("project")));
        project.write("data/a.csv", "id,v\n1,é\n2,b\n").write("data/deep/b.csv", "id,v\n3,c\n").write("one.csv", "n\n7\n").write("secret.csv", "s\nsecret\n");
    }

    private CommandRun cell(String sql) {
        project.write("notebooks/index.md", "# Orders\n\n```sql x\n" + sql + "\n```\n");
        return project.run();
    }

    /** Each stands in a cell of its own, and each is refused there, with one of some words. */
    private void refused(String sql, List<String> parts, String... words) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append("```sql x").append(parts.indexOf(part)).append('\n').append(sql.formatted(part)).append("\n```\n"));
        CommandRun run = project.write("notebooks/index.md", text.toString()).run();
        assertThat(run.status()).isEqualTo(2);
        List<String> said = Stream.of(run.err().split("(?m)^(?=notebooks/)")).filter(one -> one.contains("error: ")).toList();
        assertThat(said).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) {
            String line = "notebooks/index.md:" + (3 * i + 2) + ":";
            String one = said.stream().filter(it -> it.startsWith(line)).findFirst().orElseThrow(() -> new AssertionError(line + run.err()));
            assertThat(one).containsAnyOf(words);
            assertThat(one.replace(parts.get(i), "")).as(one).doesNotContain(folder.toString());
        }
    }

    @Test
    void whatIsGrantedIsReadAndTold() throws Exception {
        project.write("notebooks/casebook.yml", "read: [data, one.csv]\nextensions: [json]\n");
        project.write("notebooks/deep/fr.md", "---\nlang: fr\n---\n# Bonjour\n");
        project.write("notebooks/index.md", """
                ---
                pages: SELECT v AS slug, v AS title, id AS page_id FROM 'data/deep/b.csv'
                ---
                # Orders

                ```sql many model
                SELECT * FROM read_csv(['data/a.csv', 'data/deep/b.csv'])
                ```

                ```sql letters
                SELECT m.v, n FROM many m JOIN "data/a.csv" USING (id) CROSS JOIN './one.csv' ORDER BY 1
                ```

                ```sql all_of_them
                SELECT count(*) AS rows FROM 'data/**/*.csv'
                ```
                """);
        CommandRun run = project.run();
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.out()).endsWith(" s\nSQL may read data/, one.csv, use the extension json (granted in casebook.yml)\n");
        assertThat(project.page("index/c.html")).contains("é | 7");
        assertThat(Files.readString(project.root().resolve("site/index/c.html"))).doesNotContain(folder.toString())
                .contains("The SQL of this site may read data/, one.csv. Extensions of DuckDB: json.");
        assertThat(Files.readString(project.root().resolve("site/deep/fr.html"))).contains("Le SQL de ce site peut lire data/, one.csv.");
    }

    @Test
    void withoutGrantsNothingIsTold() throws Exception {
        CommandRun run = project.run();
        assertThat(run.out()).doesNotContain("SQL may").hasLineCount(1);
        assertThat(Files.readString(project.root().resolve("site/index.html"))).doesNotContain("The SQL of this site");
    }

    @Test
    void nothingBesidesIsRead() throws Exception {
        project.write("notebooks/casebook.yml", "read: [data/]\n");
        Files.createSymbolicLink(project.root().resolve("data/link.csv"), project.root().resolve("secret.csv"));
        Files.createSymbolicLink(project.root().resolve("data/out"), folder);
        refused("SELECT * FROM read_csv('%s')", List.of("secret.csv", "data/../secret.csv", "data/deep/../../secret.csv", "./secret.csv", "notebooks/index.md",
                "site/index.html", "data/link.csv", "data/out/project/secret.csv", "data/out/*/secret.csv", "data/l*.csv", "data/*/project/*.csv", "*.csv", "**",
                "data*/a.csv", "~/x.csv", "file:data/a.csv", "file:///etc/passwd", project.root().resolve("data/a.csv").toString(), "/etc/passwd",
                "https://example.org/x.csv"), "permission allows", "would allow it", "grants", "No files found");
        assertThat(project.root().resolve("site/index.html")).doesNotExist();
    }

    @Test
    void namesThatAreComputedAreNotRead() {
        project.write("notebooks/casebook.yml", "read: [data/]\n");
        refused("SELECT * FROM read_csv(%s)", List.of("'data/' || 'a.csv'", "$since::VARCHAR", "getvariable('f')", "['data/a.csv', upper('data/b.csv')]",
                "E'data/a.csv'", "'data/a.csv' 'b'", "$$data/a.csv$$", "(SELECT 'data/a.csv')", "''", "NULL"), "");
        assertThat(cell("SELECT * FROM read_csv('data/a.cvs')").err()).contains("there is no file `data/a.cvs`", "did you mean `data/a.csv`?");
    }

    /** DuckDB's own permission is one to write as well; only the gate keeps SQL from it. */
    @Test
    void whatIsGrantedIsNotWritten() throws Exception {
        project.write("notebooks/casebook.yml", "read: [data/]\n");
        refused("%s", List.of("COPY (SELECT 1) TO 'data/a.csv'", "WITH a AS (COPY orders TO 'data/a.csv') FROM a", "ATTACH 'data/a.duckdb'",
                "SELECT 1; COPY orders TO 'data/a.csv'"), "no permission allows `");
        assertThat(Files.readString(project.root().resolve("data/a.csv"))).isEqualTo("id,v\n1,é\n2,b\n");
        assertThat(project.root().resolve("data/a.duckdb")).doesNotExist();
    }

    @Test
    void grantsThatCannotBeMeant() throws Exception {
        Files.createSymbolicLink(project.root().resolve("away"), folder);
        project.write("notebooks/casebook.yml", """
                read: [../project/data, /etc, away/, nowhere/, "", {a: b}]
                network: yes
                extensions: [no_such_one, ../x]
                """);
        assertThat(project.run().err()).contains(
                "casebook.yml:1:8: error: `../project/data` is not a path within the project", "name a folder or a file from the project's folder on",
                "casebook.yml:1:25: error: `/etc` is not a path", "casebook.yml:1:31: error: `away/` leads out of the project by a link",
                "casebook.yml:1:38: error: there is no folder or file `nowhere/` in the project", "casebook.yml:2:10: error: `network` must be `true` or `false`",
                "casebook.yml:3:14: error: the extension `no_such_one` is not installed", "`network: true` lets Casebook install it",
                "casebook.yml:3:27: error: `../x` can't be the name of an extension").doesNotContain(folder.toString());
    }

    @Test
    void addressesNeedTheNetworkAndAnExtension() {
        String address = "FROM 'https://example.org/x.csv'";
        assertThat(cell(address).err()).contains("`network: true` and `extensions: [httpfs]` in notebooks/casebook.yml would allow it");
        project.write("notebooks/casebook.yml", "network: true\n");
        assertThat(cell(address).err()).contains("read raw.x; `extensions: [httpfs]` in notebooks/casebook.yml would allow it");
        assertThat(cell("FROM 's3://b/x.csv'").err()).contains("no permission allows it: `network` grants addresses that start with https:// or http://");
        assertThat(cell("FROM orders").out()).contains("SQL may use the network (granted in casebook.yml)");
        assertThat(cell("FROM '/etc/passwd'").err()).contains("error: a cell reads seeds and other cells, not files");
    }
}
