package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file for download is opened in spreadsheets, which take some texts for formulas (OWASP, CSV Injection). */
class CsvFormulasTest {
    @TempDir
    private Path folder;

    @Test
    void texts_and_names_that_could_be_formulas_are_defused_and_numbers_are_not() throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.writeString(folder.resolve("notebooks/index.md"), """
                # Formulas

                ```sql cells
                SELECT -i AS "number", txt AS "=text", -i / 4 AS "ratio"
                FROM (VALUES (1, '=1+1'), (2, '+1'), (3, '-1'), (4, '@SUM(A1)'), (5, chr(9) || '=1'), (6, chr(13) || '=1'), (7, chr(10) || 'a'),
                  (8, '  =1'), (9, chr(160) || '=1'), (10, chr(65279) || '=1'), (11, '＝1'), (12, ' ＋1'), (13, '－1'), (14, '＠1'),
                  (15, '"=1'), (16, 'a;=1'), (17, 'a=1'), (18, ' a'), (19, NULL), (20, chr(8203) || '=1')) AS t(i, txt) ORDER BY i
                ```
                """);
        CommandRun run = CommandRun.in(folder, "build");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("site/data/index/cells.csv")).replace("\r", "CR")).isEqualTo("""
                number,'=text,ratio
                -1,'=1+1,-0.25
                -2,'+1,-0.5
                -3,'-1,-0.75
                -4,'@SUM(A1),-1.0
                -5,'\t=1,-1.25
                -6,"'CR=1",-1.5
                -7,"'
                a",-1.75
                -8,'  =1,-2.0
                -9,'\u00A0=1,-2.25
                -10,'\uFEFF=1,-2.5
                -11,'＝1,-2.75
                -12,' ＋1,-3.0
                -13,'－1,-3.25
                -14,'＠1,-3.5
                -15,\"\"\"=1\",-3.75
                -16,a;=1,-4.0
                -17,a=1,-4.25
                -18, a,-4.5
                -19,,-4.75
                -20,'\u200B=1,-5.0
                """);
    }
}
