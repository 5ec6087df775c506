package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts make files below the project, from whatever folder the process runs in. */
class ScriptTest {
    @TempDir
    private Path folder;

    private Path script(String text) throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        return Files.writeString(folder.resolve("seeds/make.sql"), text);
    }

    @Test
    void pathsBehindCopyToCountFromTheFolder() throws IOException {
        Engine.script(script("""
                -- makes ; two files
                CREATE MACRO twice(x) AS x * 2;
                CREATE TEMP TABLE t AS SELECT twice(range) AS n FROM range(3);
                COPY (SELECT n, 'TO ''x''; é' AS s FROM t ORDER BY n) TO 'seeds/l''été.csv' (HEADER, DELIMITER ',');
                copy t to 'seeds/b.csv' (header);;
                """), folder);
        assertThat(folder.resolve("seeds/l'été.csv")).hasContent("n,s\n0,TO 'x'; é\n2,TO 'x'; é\n4,TO 'x'; é\n");
        assertThat(folder.resolve("seeds/b.csv")).exists();
    }

    @Test
    void aMistakeNamesItsLine() throws IOException {
        Path script = script("SELECT 1;\n\nSELECT 'é',\n  nope FROM range(3);\n");
        assertThatThrownBy(() -> Engine.script(script, folder)).isInstanceOfSatisfying(ReportException.class,
                e -> assertThat(SeedFolder.text(e.diagnostics())).startsWith("seeds/make.sql:4:3: error: "));
        Path missing = folder.resolve("seeds/nothing.sql");
        assertThatThrownBy(() -> Engine.script(missing, folder)).isInstanceOfSatisfying(ReportException.class,
                e -> assertThat(SeedFolder.text(e.diagnostics())).isEqualTo("seeds/nothing.sql: error: this file can't be read\n"));
    }
}
