package casebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import casebook.declaration.ColumnDeclaration;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();
    @TempDir
    private Path temporary;
    private Path root;

    @BeforeEach
    void a_project_in_a_folder_with_a_space_and_an_accent() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("étude de cas"));
        write("notebooks/index.md", "# Hello");
    }

    @Test
    void the_nearest_folder_upward_with_notebooks_is_the_project() throws IOException {
        Path inner = Files.createDirectories(root.resolve("notebooks/a/b"));
        assertThat(ProjectReader.root(root)).isEqualTo(root);
        assertThat(ProjectReader.root(inner)).isEqualTo(root);
        Files.createDirectories(root.resolve("examples/small/notebooks"));
        assertThat(ProjectReader.root(root.resolve("examples/small/seeds"))).isEqualTo(root.resolve("examples/small"));
    }

    @Test
    void no_project_is_an_error() {
        var refusal = catchThrowableOfType(ReportException.class, () -> ProjectReader.root(Path.of("/no/such/folder")));
        diagnostics.addAll(refusal.diagnostics());
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                /no/such/folder: error: neither this folder nor one above it holds a folder `notebooks/`
                  hint: `jbang report new DIR` makes a small project
                """);
    }

    @Test
    void a_project_needs_nothing_but_a_notebook() {
        Project project = read();
        assertThat(project.root()).isEqualTo(root);
        assertThat(project.notebooks()).containsExactly(root.resolve("notebooks/index.md"));
        assertThat(project.seeds()).isEmpty();
        assertThat(project.databases()).isEmpty();
        assertThat(project.settings().title()).isEqualTo("Case study");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void notebooks_are_found_at_every_depth_sorted_by_path() throws IOException {
        write("notebooks/b.md", "");
        write("notebooks/a/z.md", "");
        write("notebooks/_part.md", "");
        write("notebooks/a-b.md", "");
        write("notebooks/.hidden/x.md", "");
        write("notebooks/.draft.md", "");
        write("notebooks/notes.txt", "");
        assertThat(read().notebooks()).extracting(file -> root.relativize(file).toString().replace('\\', '/')).containsExactly(
                "notebooks/_part.md", "notebooks/a-b.md", "notebooks/a/z.md", "notebooks/b.md", "notebooks/index.md");
    }

    @Test
    void links_do_not_lead_out_of_the_project() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.md"), "secret");
        Files.createSymbolicLink(root.resolve("notebooks/out.md"), outside);
        Files.createSymbolicLink(root.resolve("notebooks/twin.md"), root.resolve("notebooks/index.md"));
        Files.createSymbolicLink(root.resolve("notebooks/circle"), root.resolve("notebooks"));
        Files.createSymbolicLink(root.resolve("notebooks/lost.md"), root.resolve("nowhere.md"));
        Files.createDirectories(root.resolve("seeds"));
        Files.createSymbolicLink(root.resolve("seeds/secret.csv"), outside);
        Project project = read();
        assertThat(project.notebooks()).extracting(file -> file.getFileName().toString()).containsExactly("index.md", "twin.md");
        assertThat(project.seeds()).isEmpty();
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                notebooks/circle: warning: links to folders are not followed; no notebook in it is read
                notebooks/lost.md: error: this link leads nowhere
                notebooks/out.md: error: this link leads out of the project
                  hint: put a copy in its place
                seeds/secret.csv: error: this link leads out of the project
                  hint: put a copy in its place
                """);
    }

    @Test
    void a_folder_of_seeds_elsewhere_is_refused_once_and_one_inside_is_fine() throws IOException {
        Path outside = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
        Files.writeString(outside.resolve("schema.yml"), "nonsense");
        Files.createSymbolicLink(root.resolve("seeds"), outside);
        assertThat(read().seeds()).isEmpty();
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                seeds: error: this link leads out of the project
                  hint: put a copy in its place
                """);
        Files.delete(root.resolve("seeds"));
        write("data/orders.csv", "id\n1\n");
        Files.createSymbolicLink(root.resolve("seeds"), root.resolve("data"));
        var again = new Diagnostics();
        assertThat(ProjectReader.read(root, again).seeds()).extracting(Seed::name).containsExactly("orders");
        assertThat(again.sorted()).isEmpty();
    }

    @Test
    void seeds_have_the_names_that_sql_uses() throws IOException {
        write("seeds/Orders.csv", "id\n1\n");
        write("seeds/raw-events.v2.JSONL", "{}");
        write("seeds/élèves.tsv", "");
        write("seeds/2024_prices.csv.gz", "");
        write("seeds/big.parquet", "");
        write("seeds/Shop.duckdb", "");
        Project project = read();
        assertThat(project.seeds()).extracting(seed -> seed.name() + " " + seed.kind()).containsExactly(
                "_2024_prices CSV", "_l_ves TSV", "big PARQUET", "orders CSV", "raw_events_v2 JSON");
        assertThat(project.databases()).containsExactly(new AttachedDatabase("shop", root.resolve("seeds/Shop.duckdb")));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void what_is_no_seed_is_told_unless_it_is_not_meant_to_be_one() throws IOException {
        write("seeds/make.sql", "SELECT 1");
        write("seeds/README.md", "");
        write("seeds/LICENSE.txt", "");
        write("seeds/.gitkeep", "");
        write("seeds/shop.duckdb.wal", "");
        write("seeds/orders.xlsx", "");
        write("seeds/_seeds.yaml", "");
        write("seeds/raw/orders.csv", "");
        write("seeds/temp.duckdb", "");
        read();
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                seeds/_seeds.yaml: warning: this file is not read
                  hint: descriptions, types and tests of seeds stand in `schema.yml`
                seeds/orders.xlsx: warning: this file is not read
                  hint: these are: .csv, .tsv, .json, .jsonl and .ndjson, each also with .gz; .parquet; .duckdb
                seeds/raw: warning: folders in `seeds/` are not read
                  hint: put their tables into `seeds/` itself
                seeds/temp.duckdb: error: a database can't have the name `temp`
                  hint: rename the file
                """);
    }

    @Test
    void two_files_of_one_name_are_an_error() throws IOException {
        write("seeds/orders-2024.csv", "");
        write("seeds/orders_2024.parquet", "");
        assertThat(read().seeds()).hasSize(1);
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                seeds/orders_2024.parquet: error: this file and `seeds/orders-2024.csv` are both the table `raw.orders_2024`
                  hint: rename one of them
                """);
    }

    @Test
    void schema_yml_declares_seeds_and_how_they_are_written() throws IOException {
        write("seeds/Orders-EU.csv", "");
        write("seeds/users.csv", "");
        write("seeds/plain.csv", "");
        write("seeds/schema.yml", """
                \uFEFFversion: 2
                seeds:
                  - name: Orders-EU
                    description: One row per order.
                    config: {delimiter: ";", encoding: ISO-8859-1, decimal: ","}
                    columns:
                      - name: id
                        data_type: integer
                        tests: [unique, not_null]
                  - name: users
                    delimiter: \\t
                    quote: "'"
                    header: false
                """);
        Project project = read();
        assertThat(diagnostics.sorted()).isEmpty();
        Seed orders = seed(project, "orders_eu");
        assertThat(orders.reading()).isEqualTo(new Seed.Reading(
                Optional.of(";"), Optional.empty(), Optional.of("latin-1"), Optional.of(","), Optional.empty()));
        assertThat(orders.declaration().orElseThrow().columns()).extracting(ColumnDeclaration::name).containsExactly("id");
        assertThat(orders.declaration().orElseThrow().tests()).hasSize(2);
        assertThat(orders.declaration().orElseThrow().span().source().path()).isEqualTo("seeds/schema.yml");
        assertThat(seed(project, "users").reading()).isEqualTo(new Seed.Reading(
                Optional.of("\t"), Optional.of("'"), Optional.empty(), Optional.empty(), Optional.of(false)));
        assertThat(seed(project, "plain").reading()).isEqualTo(Seed.Reading.DETECT);
        assertThat(seed(project, "plain").declaration()).isEmpty();
    }

    @Test
    void mistakes_in_schema_yml() throws IOException {
        write("seeds/orders.csv", "");
        write("seeds/events.json", "");
        write("seeds/schema.yml", """
                version: 1
                seed: []
                models:
                  - name: stg_orders
                seeds:
                  - name: order
                  - name: orders
                    delimiter: "||"
                    quote: ""
                    encoding: utf8x
                    decimal: "'"
                    header: yes
                    config:
                      delimiter: ","
                      enabled: true
                  - name: orders
                  - name: events
                    header: true
                  - customers
                """);
        read();
        assertThat(Printed.brief(diagnostics).replace("seeds/schema.yml:", "")).isEqualTo("""
                1:10: error: `version` must be 2, the version of dbt's format
                2:1: error: unknown key `seed` of `schema.yml`
                  hint: did you mean `seeds`?
                6:11: error: there is no seed `order`
                  hint: did you mean `orders`?
                8:16: error: `delimiter` must be one character
                  hint: write ";", or "\\t" for a tab
                9:12: error: `quote` must be one character
                  hint: write "'"
                10:15: error: unknown encoding `utf8x`
                  hint: there are: latin-1, utf-16, utf-8
                11:14: error: `decimal` must be "," or "."
                12:13: error: `header` must be `true` or `false`, not a text
                  hint: write `true`
                14:7: error: `delimiter` stands beside the seed's name too
                8:5: note: it stands here
                  hint: keep one of them
                15:7: error: unknown key `enabled` of `config`
                  hint: there are: decimal, delimiter, encoding, header, quote
                16:11: error: the seed `orders` is declared twice
                7:11: note: it is declared here first
                18:5: error: `header` is for .csv and .tsv files, and this seed is .json
                19:5: error: each item of `seeds` must be a map, not a text
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`""");
    }

    @Test
    void settings_are_read_from_the_notebooks_folder() throws IOException {
        write("notebooks/casebook.yml", "title: Orders\n");
        assertThat(read().settings().title()).isEqualTo("Orders");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void a_misspelt_settings_file_is_an_error() throws IOException {
        write("notebooks/casebook.yaml", "title: Orders\n");
        read();
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                notebooks/casebook.yaml: error: this file is not read
                  hint: name it `casebook.yml`
                """);
    }

    @Test
    void a_settings_file_in_another_encoding_is_an_error_and_the_rest_is_read() throws IOException {
        Files.write(root.resolve("notebooks/casebook.yml"), new byte[] {'a', (byte) 0xE9});
        assertThat(read().notebooks()).hasSize(1);
        assertThat(Printed.brief(diagnostics)).startsWith("notebooks/casebook.yml:1:2: error: the byte 0xE9 is not UTF-8");
    }

    private Project read() {
        return ProjectReader.read(root, diagnostics);
    }

    private static Seed seed(Project project, String name) {
        return project.seeds().stream().filter(seed -> seed.name().equals(name)).findFirst().orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
