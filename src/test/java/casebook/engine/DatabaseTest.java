package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import casebook.project.Permissions;
import casebook.project.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database lets through once the seeds are loaded, whatever the gate in front of it does. */
class DatabaseTest {
    @TempDir
    private Path folder;

    private static String run(Database database, String sql) {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return EngineError.of(e).type();
        }
    }

    @Test
    void lockedItReachesNothing() throws Exception {
        Path csv = Files.writeString(folder.resolve("x.csv"), "a\n1\n");
        Path export = Files.createDirectory(folder.resolve("export"));
        try (Database database = Database.open(SeedFolder.SETTINGS, Optional.empty(), folder.resolve("spill"))) {
            assertThat(run(database, "SELECT * FROM read_csv('" + csv + "')")).isEqualTo("done");
            database.lock(export, Permissions.NONE, List.of(), 10);
            assertThat(run(database, "SELECT * FROM read_csv('" + csv + "')")).isEqualTo("Permission");
            assertThat(run(database, "SELECT * FROM read_text('/etc/passwd')")).isEqualTo("Permission");
            assertThat(run(database, "FROM '" + csv + "'")).isEqualTo("Permission");
            assertThat(run(database, "COPY (SELECT 1) TO '" + folder.resolve("y.csv") + "'")).isEqualTo("Permission");
            assertThat(run(database, "COPY (SELECT 1) TO '" + export.resolve("../y.csv") + "'")).isEqualTo("Permission");
            assertThat(run(database, "ATTACH '" + folder.resolve("y.duckdb") + "'")).isEqualTo("Permission");
            assertThat(run(database, "SET threads = 1")).isEqualTo("Invalid Input");
            assertThat(run(database, "SET enable_external_access = true")).isEqualTo("Invalid Input");
            assertThat(run(database, "INSTALL httpfs")).isNotEqualTo("done");
            assertThat(run(database, "LOAD httpfs")).isNotEqualTo("done");
            assertThat(run(database, "CREATE PERSISTENT SECRET s (TYPE s3)")).isNotEqualTo("done");
            assertThat(run(database, "COPY (SELECT 1) TO '" + export.resolve("y.csv") + "'")).isEqualTo("done");
            assertThat(run(database, "SET VARIABLE a = 1")).isEqualTo("done");
        }
        assertThat(folder.resolve("y.csv")).doesNotExist();
        assertThat(folder.resolve("y.duckdb")).doesNotExist();
    }

    @Test
    void settingsThatDuckDbDoesNotTakeAreTheAuthorsMistake() {
        var settings = new Settings.Engine(2, "plenty", 10, ZoneId.of("UTC"));
        assertThatThrownBy(() -> Engine.open(settings, Optional.empty(), folder.resolve("work"), folder.resolve("export")))
                .isInstanceOfSatisfying(ReportException.class, e -> assertThat(SeedFolder.text(e.diagnostics()))
                        .startsWith("notebooks/casebook.yml: error: DuckDB can't start with these settings: "));
    }

    @Test
    void aRunLeavesNothingBehind() throws Exception {
        Path work = folder.resolve("work");
        try (var seeds = new SeedFolder(folder)) {
            seeds.file("x.csv", "a\n1\n").loaded();
        }
        assertThat(Files.exists(work) ? Files.list(work).toList() : java.util.List.of()).isEmpty();
    }
}
