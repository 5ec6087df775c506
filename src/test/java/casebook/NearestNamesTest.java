package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is written wrong is told at its place, with the name that was meant: each kind of name that a user writes. */
class NearestNamesTest {
    private static final Pattern MEANT = Pattern.compile("^(\\S+): error: (.*)\\R(?: .*\\|.*\\R)+  hint: did you mean `(.*)`\\?$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void make() {
        project = new SmallProject(folder).write("seeds/orders.csv", "id,region,amount,day\n1,North,10,2025-01-03\n2,South,20,2025-02-03\n")
                .write("notebooks/_models.md", "Models\n").write("notebooks/other.md", "# Other\n");
    }

    /** Each mistake as {@code line:column what -> the name that was meant}. */
    private List<String> meant(String file) {
        String said = project.run("check").err().replace(System.lineSeparator(), "\n");
        return MEANT.matcher(said).results().filter(match -> match.group(1).startsWith(file + ":"))
                .map(match -> match.group(1).substring(file.length() + 1) + " " + match.group(2) + " -> " + match.group(3)).toList();
    }

    @Test
    void names_in_notebooks() {
        project.write("notebooks/index.md", """
                ---
                titel: É
                uses: [_model.md]
                params: {since: 2025-01-01}
                ---

                ```sql a modle
                SELECT 1
                ```

                ```sql b
                --| chrat: bar
                --| code: foldd
                SELECT 'é', region FROM orders GROUP BY regoin
                ```

                ```sql c
                --| chart: bra
                SELECT 'é', sum(amount) FROM raw.ordes WHERE day > $sinc
                ```

                ```sql d value
                SELECT 'é', summ(amount) AS total FROM orders
                ```

                ```sql e test
                --| severity: wran
                SELECT * FROM orders AS o WHERE 'é' <> ''
                ```

                ```sql good value
                SELECT count(*) AS n FROM orders
                ```

                é `=good.nn` `=goood.n` `=good.n:itn`

                ```yaml tabel
                data: good
                ```

                ```yaml kpi
                label: x
                vaule: good.n
                good: upp
                ```

                ```yaml filter
                name: region
                valeus: [a]
                ```

                [é](othr.md)
                """);
        assertThat(meant("notebooks/index.md")).containsExactly(
                "2:1 unknown front matter key `titel` -> title",
                "3:8 there is no part `_model.md` -> _models.md",
                "7:10 there is no kind of cell `modle` -> model",
                "12:5 unknown option `chrat` of a query cell -> chart",
                "13:11 `code` can't be `foldd` -> fold",
                "14:41 there is no column `regoin` -> region",
                "18:12 there is no chart type `bra` -> bar",
                "19:30 there is no table `raw.ordes` -> raw.orders",
                "19:52 there is no parameter `$sinc` -> $since",
                "23:13 there is no function `summ` -> sum",
                "27:15 `severity` can't be `wran` -> warn",
                "35:3 `good` has no column `nn` -> n",
                "35:14 there is no cell or seed `goood` -> good",
                "35:34 there is no format `itn` -> int",
                "37:9 there is no display block `tabel` -> table",
                "43:1 unknown key `vaule` of a card -> value",
                "44:7 `good` can't be `upp` -> up",
                "49:1 unknown key `valeus` of a filter -> values",
                "52:1 there is no notebook `othr.md` -> other.md");
    }

    @Test
    void names_in_settings_and_declarations() {
        project.write("notebooks/index.md", "# É\n").write("notebooks/casebook.yml", """
                titel: É
                html: sanitise
                engine: {thread: 4}
                limits: {page: 3}
                colours: {a: red}
                """).write("seeds/schema.yml", """
                seeds:
                  - name: ordrs
                    descripton: É
                    columns:
                      - name: amount
                        data_typ: DOUBLE
                        tests: [unqiue, {accepted_value: {values: [1]}}]
                  - name: orders
                    columns: [{name: regoin}]
                """);
        assertThat(meant("notebooks/casebook.yml")).containsExactly(
                "1:1 unknown setting `titel` -> title",
                "2:7 `html` can't be `sanitise` -> sanitised",
                "3:10 unknown setting `thread` of `engine` -> threads",
                "4:10 unknown setting `page` of `limits` -> pages",
                "5:1 unknown setting `colours` -> colors");
        assertThat(meant("seeds/schema.yml")).containsExactly(
                "2:11 there is no seed `ordrs` -> orders",
                "3:5 unknown key `descripton` of a seed -> description",
                "6:9 unknown key `data_typ` of a column -> data_type",
                "7:17 unknown test `unqiue` -> unique",
                "7:26 unknown test `accepted_value` -> accepted_values",
                "9:22 `orders` has no column `regoin` -> region");
    }
}
