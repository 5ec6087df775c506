package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SQL that wants more than data, at a real engine: each is refused before anything runs, at its place, with words that say why
 * and without a path of this machine.
 */
class HostileSqlTest {
    @TempDir
    private static Path folder;

    private static SeedFolder seeds;
    private static Engine engine;

    @BeforeAll
    static void open() throws Exception {
        seeds = new SeedFolder(folder).file("orders.csv", "id,note\n1,x\n");
        engine = seeds.loaded();
        Files.createDirectories(folder.resolve("export"));
        Files.writeString(folder.resolve("export/secret.csv"), "a\n1\n");
    }

    @AfterAll
    static void close() {
        seeds.close();
    }

    /** Refused with what to write instead: nobody asks for a permission here. */
    @ParameterizedTest
    @ValueSource(strings = {"PIVOT orders ON note", "DESCRIBE orders", "SHOW TABLES", "SUMMARIZE orders", "FROM (SHOW ALL TABLES)", "SELECT 1;;SELECT 2"})
    void whatIsOnlyWrittenOtherwise(String sql) {
        SqlFacts facts = engine.reader().read(new Source("notebooks/a.md", sql).whole());
        assertThat(facts.problem().orElseThrow().hint()).hasValueSatisfying(hint -> assertThat(hint).containsAnyOf("SELECT", "PIVOT … ON"));
    }

    /** FOLDER stands for the folder that the engine may spill into and write results to. */
    private static void refused(String statement, String why) {
        String sql = statement.replace("FOLDER", folder.toString());
        var source = new Source("notebooks/a.md", "é\n" + sql);
        SqlFacts facts = engine.reader().read(new Span(source, 2, 2 + sql.length()));
        assertThat(facts.problem()).as(sql).isPresent();
        String said = facts.problem().get().message() + " " + facts.problem().get().hint().orElse("");
        assertThat(said).as(sql).contains(why).doesNotContain(folder.toString())
                .containsPattern("no permission allows|in notebooks/casebook.yml would (allow it|load)");
        assertThat(facts.problem().get().span().start()).as(sql).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "FROM '/etc/passwd'", "FROM 'x.csv'", "FROM \"x.parquet\"", "FROM '*.csv'", "FROM '../x.json'", "FROM 'http://example.org/x.csv'",
        "FROM 's3://b/x.parquet'", "FROM 'FOLDER/export/secret.csv'", "FROM 'FOLDER/work/spill/x.csv'", "SELECT * FROM 'a.csv' JOIN orders ON true",
        "SELECT (SELECT count(*) FROM 'a.csv')", "WITH a AS (FROM 'a.csv') FROM a", "SELECT 1 WHERE EXISTS (FROM 'a.csv')",
        "FROM read_csv('x.csv')", "FROM read_csv_auto('x.csv')", "FROM read_csv(['a.csv', 'b.csv'])", "FROM read_csv('FOLDER/export/secret.csv')",
        "FROM read_csv('FOLDER/work/spill/*')", "FROM read_text('/etc/passwd')", "FROM read_text('FOLDER/export/*')", "FROM read_blob('/dev/zero')",
        "FROM read_blob('/dev/stdin')", "FROM read_json('x.json')", "FROM read_json_auto('x.json')", "FROM read_json_objects('x.json')",
        "FROM read_ndjson('x.json')", "FROM read_ndjson_auto('x.json')", "FROM read_ndjson_objects('x.json')", "FROM read_parquet('x.parquet')",
        "FROM parquet_scan('x.parquet')", "FROM parquet_metadata('x.parquet')", "FROM parquet_schema('x.parquet')",
        "FROM parquet_file_metadata('x.parquet')", "FROM parquet_kv_metadata('x.parquet')", "FROM parquet_bloom_probe('x.parquet', 'a', 1)",
        "FROM sniff_csv('x.csv')", "FROM glob('/**')", "FROM glob('FOLDER/*')", "FROM READ_TEXT('/etc/passwd')", "FROM main.read_text('/etc/passwd')",
        "FROM system.main.read_csv('x.csv')", "FROM \"read_csv\"('x.csv')", "SELECT * FROM orders, read_text('/etc/hosts')",
        "SELECT * FROM orders o, LATERAL (FROM read_text(o.note))", "FROM read_csv(getvariable('f'))", "FROM iceberg_scan('x')",
        "FROM delta_scan('x')", "FROM sqlite_scan('a.db', 't')", "FROM postgres_scan('host=x', 'public', 't')", "FROM read_xlsx('a.xlsx')",
    })
    void filesAreNotRead(String sql) {
        refused(sql, "a cell reads seeds and other cells, not files");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "COPY orders TO 'x.csv'", "COPY (SELECT 1) TO 'FOLDER/export/x.csv'", "COPY (SELECT 1) TO 'FOLDER/work/spill/x'", "COPY orders FROM 'x.csv'",
        "COPY (SELECT 1) TO '/dev/stdout'", "EXPORT DATABASE 'x'", "IMPORT DATABASE 'x'", "ATTACH 'x.duckdb'", "ATTACH ':memory:' AS m",
        "ATTACH IF NOT EXISTS 'FOLDER/export/x.duckdb' AS m", "DETACH memory", "USE raw", "INSTALL httpfs", "INSTALL httpfs FROM 'http://example.org'",
        "FORCE INSTALL spatial", "LOAD httpfs", "LOAD '/tmp/x.duckdb_extension'", "UPDATE EXTENSIONS", "SET threads = 1",
        "SET enable_external_access = true", "SET allowed_directories = ['/']", "SET temp_directory = '/'", "SET search_path = 'raw'",
        "SET SESSION memory_limit = '100GB'", "SET GLOBAL lock_configuration = false", "SET VARIABLE a = 1", "RESET threads", "RESET VARIABLE a",
        "PRAGMA database_list", "PRAGMA enable_profiling", "PRAGMA threads = 1", "CALL pragma_version()", "CALL enable_logging(storage = 'file')",
        "CALL start_ui()", "CREATE TABLE t AS SELECT 1", "CREATE VIEW v AS SELECT 1", "CREATE MACRO m(a) AS a", "CREATE MACRO m() AS TABLE FROM 'x.csv'",
        "CREATE SCHEMA s", "CREATE TYPE t AS ENUM ('a')", "CREATE SEQUENCE s", "CREATE INDEX i ON orders(id)", "CREATE SECRET s (TYPE s3)",
        "CREATE PERSISTENT SECRET s (TYPE s3)", "DROP TABLE raw.orders", "DROP SCHEMA raw CASCADE", "ALTER TABLE orders RENAME TO x",
        "COMMENT ON TABLE orders IS 'x'", "INSERT INTO orders VALUES (2, 'y')", "UPDATE orders SET id = 2", "DELETE FROM orders", "TRUNCATE orders",
        "MERGE INTO orders USING orders o ON true WHEN MATCHED THEN DELETE", "WITH a AS (INSERT INTO orders VALUES (1, 'x') RETURNING *) FROM a",
        "WITH a AS (DELETE FROM orders RETURNING *) FROM a", "WITH a AS (COPY orders TO 'x.csv') FROM a", "PREPARE p AS SELECT 1", "EXECUTE p(1)",
        "DEALLOCATE p", "BEGIN", "COMMIT", "ROLLBACK", "CHECKPOINT", "FORCE CHECKPOINT", "VACUUM", "ANALYZE", "EXPLAIN ANALYZE SELECT 1",
    })
    void nothingButASelectPasses(String sql) {
        refused(sql, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT 1; SET threads = 1", "SELECT 1; COPY orders TO 'x.csv'", "SELECT 1; -- x\nDROP TABLE orders",
        "SELECT ';' ; ATTACH 'x'",
    })
    void oneStatementIsOne(String sql) {
        refused(sql, "a second statement begins here");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "FROM duckdb_settings()", "FROM duckdb_secrets()", "FROM duckdb_databases()", "FROM duckdb_extensions()", "FROM duckdb_logs()",
        "FROM duckdb_temporary_files()", "FROM duckdb_variables()", "FROM pragma_database_list()", "FROM pragma_version()", "FROM which_secret('a', 's3')",
        "FROM enable_profiling()", "FROM enable_logging('x')", "FROM disable_logging()", "FROM truncate_duckdb_logs()", "FROM force_checkpoint()", "FROM checkpoint()",
        "FROM query('SELECT 1')", "FROM query_table('orders')", "FROM json_execute_serialized_sql('{}')", "FROM seq_scan('orders')",
        "FROM arrow_scan(1, 2, 3)", "FROM start_ui()", "SELECT getenv('HOME')", "SELECT system.main.getenv('HOME')",
        "SELECT 'HOME'.getenv()", "SELECT current_setting('temp_directory')", "SELECT current_query()", "SELECT nextval('s')", "SELECT write_log('x')",
        "SELECT getvariable('a' || 'b')", "SELECT json_serialize_plan('SELECT 1')", "SELECT x FROM orders WHERE getenv('A') = 'b'",
    })
    void theEngineIsNotLookedInto(String sql) {
        refused(sql, "");
    }

    /** What passes, since it reaches nothing: it computes, and the engine's own limits hold. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT current_database()", "SELECT version()", "SELECT parse_path('/etc/passwd')",
        "SELECT json_serialize_sql('SELECT 1')", "SELECT '/etc/passwd' AS text", "SELECT error('x')"})
    void theseAreHarmless(String sql) {
        assertThat(engine.reader().read(new Source("notebooks/a.md", sql).whole()).problem()).isEmpty();
    }

    @Test
    void nothingWasWritten() throws Exception {
        try (var files = Files.walk(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
            assertThat(names).containsExactly("export/secret.csv", "seeds/orders.csv");
        }
    }
}
