package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.CommandRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type that DuckDB has, shown, downloaded and sorted as DuckDB itself does it. Numbers, dates and lengths of time are
 * written for people: there the cell holds the exact value for sorting, and that is compared.
 */
@InBrowser
@Tag("long")
class EveryTypeTest {
    private static final String ALL = "SELECT * FROM test_all_types()";
    /** What charts take as they take another one of these columns. */
    private static final String LIKE_OTHERS = "tinyint, smallint, int, usmallint, utinyint, uint, timestamp_s, timestamp_ms, dec_9_4, "
            + "dec_18_6, medium_enum, large_enum, double_array, timestamp_array, timestamptz_array, nested_int_array, array_of_structs, "
            + "fixed_varchar_array, fixed_nested_int_array, fixed_nested_varchar_array, fixed_struct_array, struct_of_fixed_array, "
            + "fixed_array_of_int_list, list_of_fixed_int_array, struct_of_arrays";
    /** Each column with values at its edges, most of them not in their order. */
    private static final List<String> EDGES = List.of(
            "TIME '24:00:00'; TIME '09:00:00'; TIME '00:00:00.000001'; NULL",
            "'10:00:00+02'::TIMETZ; '10:00:00-02'::TIMETZ; '09:30:00+00'::TIMETZ; NULL",
            "'infinity'::DATE; '-infinity'::DATE; '0044-03-15 (BC)'::DATE; '0100-01-01 (BC)'::DATE; DATE '2024-02-29'; DATE '12024-01-01'; NULL",
            "'infinity'::TIMESTAMP; '-infinity'::TIMESTAMP; '0044-03-15 (BC) 10:00:00'::TIMESTAMP; TIMESTAMP '2024-01-01 10:00:00.5'; "
                    + "TIMESTAMP '2024-01-01 10:00:00.123456'; TIMESTAMP '2024-01-01'; '294247-01-10 04:00:54.775806'::TIMESTAMP; NULL",
            "9007199254740993; 9007199254740992; 9007199254740994; -9007199254740993; -9007199254740992; NULL",
            "170141183460469231731687303715884105727::HUGEINT; 170141183460469231731687303715884105726::HUGEINT; "
                    + "'-170141183460469231731687303715884105728'::HUGEINT; 0::HUGEINT; NULL",
            "0.0000000002::DECIMAL(38,10); 9999999999999999999999999999.9999999999::DECIMAL(38,10); "
                    + "9999999999999999999999999999.9999999998::DECIMAL(38,10); -0.5::DECIMAL(38,10); NULL",
            "'nan'::DOUBLE; 'inf'::DOUBLE; '-inf'::DOUBLE; 1.5::DOUBLE; -1e308::DOUBLE; 1e-300::DOUBLE; NULL",
            "INTERVAL '2 months'; INTERVAL '40 days'; INTERVAL '1 microsecond'; INTERVAL '2 microseconds'; INTERVAL '-1 hour'; NULL",
            "[1, NULL, 3]; [10]; [2]; [NULL]; []; NULL",
            "{'a': 10, 'b': [NULL, 'x']}; {'a': 9, 'b': []}; {'a': NULL, 'b': NULL}; NULL",
            "map {'k': 10}; map {'k': 9}; map {}; NULL",
            "'small'::ENUM('small', 'medium', 'large'); 'large'::ENUM('small', 'medium', 'large'); 'medium'::ENUM('small', 'medium', 'large'); NULL",
            "'\\xFF'::BLOB; 'abc'::BLOB; '\\x00a'::BLOB; ''::BLOB; NULL",
            "'101'::BIT; '0'::BIT; '0101'::BIT; NULL",
            "'a0000000-0000-0000-0000-000000000001'::UUID; '0000000a-0000-0000-0000-000000000001'::UUID; "
                    + "'00000011-0000-0000-0000-000000000001'::UUID; NULL",
            "true; false; NULL");

    @TempDir
    private static Path folder;
    private static Connection duckDb;
    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException, SQLException {
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET TimeZone = 'UTC'");
        var page = new StringBuilder("# Types\n\n```sql every_type\n" + ALL + "\n```\n");
        for (int i = 0; i < EDGES.size(); i++) {
            page.append("\n```sql edge_%d\n%s\n```\n".formatted(i, edge(i)));
        }
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/s.csv"), "a\n1\n");
        Files.writeString(folder.resolve("notebooks/casebook.yml"), "title: Types\nlang: en\n");
        Files.writeString(folder.resolve("notebooks/index.md"), page);
        site = BuiltSite.of(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        site.close();
        duckDb.close();
    }

    private static String edge(int index) {
        String[] values = EDGES.get(index).split("; ");
        return IntStream.range(0, values.length).mapToObj(i -> "(%d, %s)".formatted(i, values[i]))
                .collect(Collectors.joining(", ", "FROM (VALUES ", ") t(id, v) ORDER BY id"));
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The texts of a query, column by column. */
    private static List<List<String>> ask(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            var columns = new ArrayList<List<String>>();
            for (int i = 0; i < rows.getMetaData().getColumnCount(); i++) {
                columns.add(new ArrayList<>());
            }
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(rows.getString(i + 1));
                }
            }
            return columns;
        }
    }

    private static List<String> types(String query) throws SQLException {
        return ask("DESCRIBE " + query).get(1);
    }

    /** The cells of a figure's table, row by row. */
    private static List<List<Element>> cells(String figure) {
        return site.document("index.html").select("#tbl-" + figure + " table.data tbody tr").stream()
                .map(row -> List.copyOf(row.select("> th, > td"))).toList();
    }

    @Test
    void every_cell_is_what_duckdb_prints() throws SQLException {
        compare("every_type", ALL);
        for (int i = 0; i < EDGES.size(); i++) {
            compare("edge_" + i, edge(i));
        }
    }

    private static void compare(String figure, String query) throws SQLException {
        List<List<String>> printed = ask("SELECT COLUMNS(*)::VARCHAR FROM (" + query + ")");
        List<List<String>> seconds = new ArrayList<>();
        List<String> types = types(query);
        for (int c = 0; c < types.size(); c++) {
            seconds.add(types.get(c).equals("INTERVAL")
                    ? ask("SELECT (epoch_us(v)::DECIMAL(38,3) / 1000)::DECIMAL(38,3)::VARCHAR FROM (" + query + ") t(" + names(types.size(), c) + ")").getFirst() : List.of());
        }
        List<List<Element>> cells = cells(figure);
        assertThat(cells).hasSize(printed.getFirst().size());
        for (int r = 0; r < cells.size(); r++) {
            assertThat(cells.get(r)).hasSize(types.size());
            for (int c = 0; c < types.size(); c++) {
                String expected = types.get(c).equals("INTERVAL") ? seconds.get(c).get(r) : printed.get(c).get(r);
                check(cells.get(r).get(c), types.get(c), expected, figure + ", row " + r + ", column " + c);
            }
        }
    }

    private static String names(int columns, int value) {
        return IntStream.range(0, columns).mapToObj(i -> i == value ? "v" : "c" + i).collect(Collectors.joining(", "));
    }

    private static void check(Element cell, String type, String expected, String where) {
        String sort = cell.attr("data-sort");
        if (expected == null) {
            assertThat(cell.text()).as(where).isEqualTo("–");
            assertThat(cell.select(".missing")).as(where).isNotEmpty();
        } else if (type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|BIGNUM")) {
            assertThat(cell.text().replace(",", "").replace('−', '-')).as(where).isEqualTo(expected);
        } else if (type.matches("DECIMAL.*|FLOAT|DOUBLE|INTERVAL")) {
            switch (expected) {
                case "nan" -> assertThat(cell.text()).as(where).isEqualTo("NaN");
                case "inf" -> assertThat(cell.text()).as(where).isEqualTo("∞");
                case "-inf" -> assertThat(cell.text()).as(where).isEqualTo("−∞");
                default -> assertThat(new BigDecimal(sort)).as(where + " " + cell.text()).isEqualByComparingTo(expected);
            }
        } else if (type.matches("DATE|TIMESTAMP(_S|_MS|_NS)?|TIMESTAMP WITH TIME ZONE")) {
            checkTime(cell, expected, where);
        } else {
            // HTML has no U+0000.
            assertThat(cell.wholeText()).as(where).isEqualTo(expected.replace('\0', '\uFFFD'));
        }
    }

    private static void checkTime(Element cell, String expected, String where) {
        if (expected.endsWith("infinity")) {
            assertThat(cell.text()).as(where).isEqualTo(expected);
        } else if (expected.contains("(BC)")) {
            assertThat(cell.text()).as(where).contains("BC").contains(expected.replaceFirst("-.*", "").replaceFirst("^0+", ""));
        } else {
            String exact = expected.replaceFirst("\\+00$", "").replace(' ', 'T').replaceFirst("T00:00:00$", "");
            assertThat(cell.attr("data-sort").replaceFirst("^\\+", "").replaceFirst("T00:00$", "")).as(where).startsWith(exact.replaceFirst(":00$", ""));
            assertThat(cell.text()).as(where).contains(expected.replaceFirst("-.*", "").replaceFirst("^0+", ""));
        }
    }

    @Test
    void the_download_is_duckdbs_own_csv() throws IOException, SQLException {
        Path own = folder.resolve("own.csv");
        for (String figure : List.of("every_type", "edge_0", "edge_2", "edge_5", "edge_9", "edge_10", "edge_13")) {
            String query = figure.equals("every_type") ? ALL : edge(Integer.parseInt(figure.substring(5)));
            execute("COPY (" + query + ") TO '" + own + "' (FORMAT csv, HEADER true)");
            assertThat(site.file("data/index/" + figure + ".csv")).as(figure).hasSameTextualContentAs(own);
        }
    }

    @Test
    void columns_are_sorted_by_value(Tab tab) throws SQLException {
        tab.window(1280, false).open(site.folder().toUri() + "index.html");
        for (int i = 0; i < EDGES.size(); i++) {
            String table = "document.querySelector('#tbl-edge_%d table.data')".formatted(i);
            for (String direction : List.of("ascending", "descending")) {
                tab.run("(head => { for (let i = 0; i < 3 && head.getAttribute('aria-sort') !== '%s'; i++) head.querySelector('button').click(); })(%s.tHead.rows[0].cells[1])"
                        .formatted(direction, table));
                List<String> ids = tab.texts("[...%s.tBodies[0].rows].map(row => row.cells[0].textContent.trim())".formatted(table));
                String order = direction.equals("ascending") ? "ASC" : "DESC";
                assertThat(ids).as(EDGES.get(i) + ", " + direction)
                        .isEqualTo(ask("SELECT id FROM (" + edge(i) + ") ORDER BY v " + order + " NULLS LAST, id").getFirst());
            }
        }
        assertThat(tab.errors()).isEmpty();
    }

    /** Each type as x, y and series: a picture, or a message with its place that names the type. */
    @ParameterizedTest
    @ValueSource(strings = {"bar", "line", "scatter", "histogram", "pie", "box"})
    void each_type_is_drawn_or_refused(String chart, @TempDir Path project) throws IOException, SQLException {
        List<String> names = ask("DESCRIBE (" + ALL.replace("*", "* EXCLUDE (" + LIKE_OTHERS + ")") + ")").getFirst();
        List<String> types = types(ALL);
        var page = new StringBuilder("# Charts\n");
        for (int i = 0; i < names.size(); i++) {
            for (String channel : List.of("x", "y", "series")) {
                if (!(chart.matches("histogram|pie|box") && channel.equals("series")) && !(chart.equals("histogram") && channel.equals("y"))) {
                    page.append(cell(chart, names.get(i), i, channel));
                }
            }
        }
        Files.createDirectories(project.resolve("notebooks"));
        Files.createDirectories(project.resolve("seeds"));
        Files.writeString(project.resolve("notebooks/index.md"), page);
        CommandRun check = CommandRun.in(project, "build", "--quiet");
        assertThat(check.status()).as(check.err()).isIn(0, 2);
        assertThat(check.err()).doesNotContain("\tat ", "Exception");
        for (String message : check.err().split("(?m)^(?=\\S+: (?:error|warning): )")) {
            if (message.contains(": error: ")) {
                assertThat(message).containsPattern("notebooks/index\\.md:\\d+:\\d+: error: ").contains("hint: ");
                assertThat(message.matches("(?s).*(in a row|two rows have|has a negative value).*") || types.stream().anyMatch(message::contains))
                        .as(message).isTrue();
            }
        }
    }

    private static String cell(String chart, String column, int number, String channel) {
        String value = "\"" + column + "\"";
        String y = channel.equals("y") ? value : "row_number() OVER ()";
        String x = channel.equals("x") ? value : chart.equals("scatter") ? "row_number() OVER ()" : "'n' || row_number() OVER ()";
        String series = channel.equals("series") ? "--| series: s\n" : "";
        String ys = chart.equals("histogram") ? "" : "--| y: y\n";
        return "\n```sql q_%d_%s\n--| chart: %s\n--| x: x\n%s%sSELECT %s AS x, %s AS y, %s AS s FROM test_all_types() WHERE bool IS NOT NULL\n```\n"
                .formatted(number, channel, chart, ys, series, x, y, channel.equals("series") ? value : "1");
    }
}
