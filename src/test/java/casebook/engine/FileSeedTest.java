package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.plan.Relation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds with types of their own: JSON, Parquet, and databases. */
class FileSeedTest {
    @TempDir
    private Path folder;

    private SeedFolder seeds;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder);
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private void make(String... statements) throws SQLException {
        try (Database database = Database.plain(); Statement statement = database.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("$", folder.resolve("seeds").toString()));
            }
        }
    }

    @Test
    void jsonOfAllShapes() {
        String late = "{\"n\":1}\n".repeat(30_000) + "{\"n\":2.5,\"late\":\"2024-01-01\"}\n";
        seeds.file("array.json", "[{\"id\":1,\"zip\":\"01200\",\"l\":[1,2]},\n {\"id\":2,\"s\":{\"x\":null}}]")
                .file("lines.json", "\uFEFF{\"id\":1,\"city\":\"Orléans\"}\n{\"id\":2}\n").file("one.json", "{\n  \"a\": true\n}")
                .file("none.json", "[]").file("late.json", late)
                .encoding("latin-1").file("latin.json", "[{\"a\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1)).loaded();
        assertThat(seeds.table("array")).isEqualTo("""
                id:BIGINT | zip:VARCHAR | l:BIGINT[] | s:STRUCT(x "NULL")
                1 | 01200 | [1, 2] | null
                2 | null | null | {'x': NULL}""");
        assertThat(seeds.table("lines")).isEqualTo("id:BIGINT | city:VARCHAR\n1 | Orléans\n2 | null");
        assertThat(seeds.table("one")).isEqualTo("a:BOOLEAN\ntrue");
        assertThat(seeds.table("none")).isEqualTo("json:JSON");
        assertThat(seeds.table("late")).startsWith("n:DOUBLE | late:DATE\n1.0 | null");
        assertThat(seeds.engine().rows(new Relation("raw", "late"), 1).total()).isEqualTo(30_001);
        assertThat(seeds.table("latin")).isEqualTo("a:VARCHAR\né");
    }

    @Test
    void declaredTypesOfJson() {
        seeds.column("n", "varchar").column("d", "timestamp").file("x.json", "[{\"n\":7,\"d\":\"2024-01-01\"}]")
                .column("n", "integer").column("m", "integer").file("y.json", "[{\"n\":\"x\"}]").load();
        assertThat(seeds.table("x")).isEqualTo("n:VARCHAR | d:TIMESTAMP\n7 | 2024-01-01T00:00");
    }

    @Test
    void brokenJsonNamesItsLine() {
        byte[] latin = "[{\"a\":1},\n{\"a\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(seeds.file("a.json", "[{\"id\":1},\n {\"id\":2,\n  \"x\" 3}]").file("b.json", "{\"id\":1}\n{\"id\":2}x\n{\"id\":3}\n")
                .file("c.json", "{\"id\":1}\n{\"id\":2\n{\"id\":3}\n").file("d.json", latin).file("e.json", "").file("f.json", "[{\"a\":1,\"a\":2}]")
                .problems()).isEqualTo("""
                seeds/a.json:3:7: error: the JSON is broken here
                 3 |   "x" 3}]
                   |       ^
                seeds/b.json:2:9: error: the JSON is broken here
                 2 | {"id":2}x
                   |         ^
                seeds/c.json:2:8: error: the JSON is broken here
                 2 | {"id":2
                   |        ^
                seeds/d.json:2:7: error: this is not UTF-8
                 2 | {"a":"\uFFFD"}]
                   |       ^
                  hint: save the file as UTF-8, or say `encoding: latin-1` in seeds/schema.yml
                seeds/e.json: error: the file is empty
                  hint: a table without rows is written []
                seeds/f.json: error: DuckDB can't read this file: JSON transform error in file "f.json", in record/value 1: Object {"a":1,"a":2} has duplicate key "a"
                """);
    }

    @Test
    void parquet() throws SQLException {
        make("COPY (SELECT 1 AS id, 'é' AS \"a b\", DATE '2024-01-01' AS d) TO '$/x.parquet'".replace("$/", folder + "/"));
        byte[] bytes = read(folder.resolve("x.parquet"));
        seeds.column("id", "varchar").file("x.parquet", bytes).loaded();
        assertThat(seeds.table("x")).isEqualTo("id:VARCHAR | a b:VARCHAR | d:DATE\n1 | é | 2024-01-01");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void brokenParquetAndDatabases() {
        seeds.file("x.parquet", "hello");
        seeds.write("shop.duckdb", "this is no database at all".getBytes(StandardCharsets.UTF_8));
        assertThat(seeds.database("shop").database("memory").problems()).isEqualTo("""
                seeds/x.parquet: error: this is no Parquet file that DuckDB can read: File 'x.parquet' too small to be a Parquet file
                seeds/shop.duckdb: error: this is no DuckDB database
                seeds/memory.duckdb: error: a database can't be called `memory`
                  hint: rename the file
                """);
    }

    @Test
    void attachedDatabasesAreReadAndNotWritten() throws Exception {
        Files.createDirectories(folder.resolve("seeds"));
        make("ATTACH '$/shop.duckdb' AS shop", "CREATE TABLE shop.orders AS SELECT 1 AS id, 2.5::DECIMAL(5,2) AS amount",
                "CREATE VIEW shop.large AS SELECT * FROM orders", "CREATE SCHEMA shop.old", "CREATE TABLE shop.old.t AS SELECT 'x' AS t", "DETACH shop");
        byte[] before = read(folder.resolve("seeds/shop.duckdb"));
        Engine engine = seeds.database("shop").file("x.csv", "a\n1\n").loaded();
        assertThat(engine.catalog().keySet()).containsExactlyInAnyOrder(new Relation("raw", "x"), new Relation("shop.main", "orders"),
                new Relation("shop.main", "large"), new Relation("shop.old", "t"));
        assertThat(SeedFolder.types(engine.catalog().get(new Relation("shop.main", "orders")))).isEqualTo("INTEGER DECIMAL(5,2)");
        assertThat(engine.rows(new Relation("shop.main", "large"), 5).rows().toString()).isEqualTo("[[1, 2.50]]");
        seeds.close();
        assertThat(read(folder.resolve("seeds/shop.duckdb"))).isEqualTo(before);
    }

    @Test
    void aDatabaseThatIsOpenElsewhere() throws Exception {
        Files.createDirectories(folder.resolve("seeds"));
        make("ATTACH '$/shop.duckdb' AS shop", "CREATE TABLE shop.t AS SELECT 1 AS a", "DETACH shop");
        var writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Writer.class.getName(), folder.resolve("seeds/shop.duckdb").toString()).start();
        try {
            assertThat(writer.getInputStream().read()).isEqualTo('o');
            assertThat(seeds.database("shop").problems()).isEqualTo("seeds/shop.duckdb: error: another program has this database open for writing\n");
        } finally {
            // It ends by itself when its input does, and so leaves nothing behind.
            writer.getOutputStream().close();
            writer.waitFor();
        }
    }

    /** Another process that writes to a database. */
    static final class Writer {
        public static void main(String[] args) throws Exception {
            try (Database database = Database.plain(); Statement statement = database.connection().createStatement()) {
                statement.execute("ATTACH '" + args[0] + "' AS shop");
                System.out.println("open");
                System.in.read();
            }
        }
    }
}
