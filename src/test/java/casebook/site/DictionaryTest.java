package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.notebook.Layer;
import casebook.result.Column;
import casebook.result.ColumnProfile;
import casebook.result.ColumnProfile.AllDifferent;
import casebook.result.ColumnProfile.Count;
import casebook.result.ColumnProfile.Frequent;
import casebook.result.ColumnProfile.Histogram;
import casebook.result.ColumnProfile.Range;
import casebook.result.ColumnProfile.Shape;
import casebook.result.ColumnProfile.Unknown;
import casebook.result.Formats;
import casebook.result.TableProfile;
import casebook.result.Type;
import casebook.result.Verdict;
import casebook.result.Words;
import casebook.site.DictionaryTable.About;
import casebook.site.DictionaryTable.Kind;
import casebook.site.DictionaryTable.Tested;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers see of tables that others have looked into. */
class DictionaryTest {
    private static final String BLOCK = "```yaml columns\n```\n";
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    private static ColumnProfile column(String name, Type type, long nulls, long distinct, Object smallest, Object largest, Shape shape) {
        return new ColumnProfile(new Column(name, type, type.name()), nulls, distinct < 0 ? OptionalLong.empty() : OptionalLong.of(distinct),
                smallest == null ? Optional.empty() : Optional.of(new Range(smallest, largest)), shape);
    }

    private static Optional<Layer> layer(String name) {
        return switch (name.substring(0, name.indexOf('_') + 1)) {
            case "stg_" -> Optional.of(Layer.STAGING);
            case "int_" -> Optional.of(Layer.INTERMEDIATE);
            case "fct_", "dim_" -> Optional.of(Layer.MART);
            default -> Optional.empty();
        };
    }

    private static DictionaryTable table(String name, Kind kind, TableProfile profile) {
        return new DictionaryTable(name, kind, layer(name), Optional.empty(), Optional.of("What " + name + " is"),
                kind == Kind.SEED ? OptionalLong.of(94_300) : OptionalLong.empty(), List.of(),
                profile.columns().stream().map(_ -> new About(Optional.of("About it"), tested("unique", "not_null"))).toList(), profile);
    }

    private static TableProfile profile(long rows, OptionalLong sample, ColumnProfile... columns) {
        return new TableProfile(rows, sample, List.of(columns));
    }

    private static List<Tested> tested(String... names) {
        return Stream.of(names).map(name -> new Tested(name, Optional.of(Verdict.PASSED))).toList();
    }

    private static TableProfile profile(long rows, ColumnProfile... columns) {
        return profile(rows, OptionalLong.empty(), columns);
    }

    private static Document page(String text, DictionaryTable... tables) {
        TestSite site = TestSite.of(new FakeContent("page", text).with(tables));
        assertThat(site.messages()).isEmpty();
        return site.document("page.html");
    }

    private static String row(Document page, int index) {
        Element row = page.select(".dictionary tbody tr").get(index);
        row.select(".key, .sr").remove();
        return row.text();
    }

    @Test
    void aTableWithItsFactsAndColumns() {
        Document page = page(BLOCK, table("raw.orders", Kind.SEED, profile(2500,
                column("id", Type.INTEGER, 0, 2500, 1L, 2500L, new AllDifferent()),
                column("status", Type.TEXT, 85, 2, "open", "paid", new Frequent(List.of(new Count("paid", 2000), new Count("open", 415)))),
                column("amount", Type.DECIMAL, 1, 900, new BigDecimal("0.50"), new BigDecimal("99.95"),
                        new Histogram(List.of(new BigDecimal("0"), new BigDecimal("50"), new BigDecimal("100")), List.of(2000L, 499L))))));
        Element head = page.expectFirst("section.relation");
        assertThat(head.id()).isEqualTo("columns-raw-orders");
        assertThat(head.expectFirst("h2").text()).isEqualTo("raw.orders");
        assertThat(head.expectFirst(".facts").text()).isEqualTo("Kind Seed Rows 2,500 Columns 3 File 94 kB");
        assertThat(head.expectFirst(".about").text()).isEqualTo("What raw.orders is");
        assertThat(page.select(".dictionary thead th").eachText()).containsExactly("Column", "NULL", "Distinct", "Values");
        assertThat(row(page, 0)).isEqualTo("id INTEGER About it unique not_null 0% 2,500 Each value once 1 – 2500");
        assertThat(row(page, 1)).isEqualTo("status TEXT About it unique not_null 3.4% 2 paid 2,000 open 415 open – paid");
        assertThat(row(page, 2)).startsWith("amount DECIMAL About it unique not_null < 0.1% 900").endsWith("0.50 – 99.95");
        Element histogram = page.expectFirst("svg.histogram");
        assertThat(histogram.attr("aria-label")).isEqualTo("Histogram in 2 bins from 0 to 100; the fullest, 0 to 50, holds 2,000");
        assertThat(histogram.select("title").eachText()).containsExactly("0 to 50: 2,000", "50 to 100: 499");
        assertThat(page.select(".share rect").eachAttr("width")).containsExactly("80", "16.6");
    }

    @Test
    void whatThereIsToSayOfFewValues() {
        Document page = page(BLOCK, table("t", Kind.MODEL, profile(9,
                column("nothing", Type.DOUBLE, 9, 0, null, null, new Unknown()),
                column("same", Type.INTEGER, 0, 1, 7L, 7L, new Unknown()),
                column("nested", Type.OTHER, 2, -1, null, null, new Unknown()),
                column("blank", Type.TEXT, 0, 2, "", "x", new Frequent(List.of(new Count("", 8), new Count("x", 1)))),
                column("many", Type.TEXT, 0, 8, "a", "h", new Frequent(List.of(new Count("a", 2), new Count("b", 1)))),
                column("at", Type.TIMESTAMP, 0, 9, LocalDateTime.of(2024, 1, 31, 8, 30), LocalDateTime.of(2024, 3, 1, 9, 0), new AllDifferent()),
                column("tiny", Type.DOUBLE, 0, 9, 0.00004, 12.5, new AllDifferent()))));
        assertThat(IntStream.range(0, 7).mapToObj(i -> row(page, i).replaceFirst(".*not_null ", ""))).containsExactly(
                "100% 0 No values", "0% 1 Always 7", "22.2%", "0% 2 (empty text) 8 x 1 – x", "0% 8 a 2 a – h",
                "0% 9 Each value once 31 Jan 2024 – 1 Mar 2024", "0% 9 Each value once 0.00004 – 12.50");
    }

    @Test
    void anEmptyTable() {
        Document page = page(BLOCK, table("t", Kind.QUERY, profile(0, column("n", Type.INTEGER, 0, 0, null, null, new Unknown()))));
        assertThat(page.expectFirst(".facts").text()).isEqualTo("Kind Query Rows 0 Columns 1");
        assertThat(row(page, 0)).endsWith("not_null – 0 No values");
    }

    @Test
    void whatComesFromASampleIsSaid() {
        Document page = page(BLOCK, table("t", Kind.MODEL, profile(10_000_000, OptionalLong.of(1_000_000),
                column("s", Type.TEXT, 0, 2, "a", "b", new Frequent(List.of(new Count("a", 750_000), new Count("b", 250_000)))))));
        assertThat(row(page, 0)).endsWith("0% ≥ 2 a 75.0% b 25.0% a – b");
        assertThat(page.expectFirst(".relation > .note").text()).contains("from a sample of 1,000,000 rows");
    }

    @Test
    void namesAndValuesAreText() {
        Document page = page(BLOCK, new DictionaryTable(HOSTILE, Kind.QUERY, Optional.empty(), Optional.of(HOSTILE), Optional.of(HOSTILE), OptionalLong.empty(),
                tested(HOSTILE), List.of(new About(Optional.of(HOSTILE), tested(HOSTILE)), new About(Optional.empty(), List.of())),
                profile(2, column(HOSTILE, Type.TEXT, 0, 1, HOSTILE, HOSTILE + "x", new Frequent(List.of(new Count(HOSTILE, 2)))),
                        column("d", Type.DATE, 0, 2, HOSTILE, "infinity", new Histogram(
                                List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3)), List.of(1L, 1L))))));
        Element block = page.expectFirst(".columns");
        assertThat(block.select("script")).isEmpty();
        assertThat(block.text()).contains(HOSTILE);
        assertThat(block.select("[onclick], [style]")).isEmpty();
        assertThat(page.expectFirst(".frequent .value").text()).isEqualTo(HOSTILE);
        assertThat(page.expectFirst("section.relation").id()).doesNotContain("<");
    }

    @Test
    void longTypesAndValuesAreCut() {
        var column = new ColumnProfile(new Column("e", Type.TEXT, "ENUM('" + "x".repeat(500) + "')"), 0, OptionalLong.of(1),
                Optional.of(new Range("y".repeat(200), "z".repeat(200))), new Frequent(List.of(new Count("😀".repeat(200), 3))));
        Document page = page(BLOCK, table("t", Kind.MODEL, profile(3, column)));
        assertThat(page.expectFirst(".type").text()).hasSize(40).endsWith("…");
        assertThat(page.expectFirst(".frequent .value").text()).isEqualTo("😀".repeat(59) + "…");
    }

    @Test
    void manyTablesAreFoldedAndHeadingsStandBelowTheLast() {
        var one = profile(1, column("n", Type.INTEGER, 0, 1, 1L, 1L, new Unknown()));
        Document page = page("## Part\n\n### Tables\n\n" + BLOCK, table("a", Kind.MODEL, one), table("b", Kind.MODEL, one),
                table("b", Kind.MODEL, one), table("d", Kind.MODEL, one));
        assertThat(page.select("details.relation:not([open])").eachAttr("id")).containsExactly("columns-a", "columns-b", "columns-b-1", "columns-d");
        assertThat(page.select("details.relation > summary h4").eachText()).containsExactly("a", "b", "b", "d");
        assertThat(page("## Part\n\n" + BLOCK, table("a", Kind.MODEL, one), table("b", Kind.MODEL, one)).select("section.relation h3").eachText())
                .containsExactly("a", "b");
    }

    @Test
    void captionsAndAnAnchor() {
        Document page = page("See [it](#all).\n\n```yaml columns all\ntitle: Two marts\nsubtitle: Of three\ncaption: That is all\n```\n",
                table("a", Kind.MODEL, profile(0)));
        Element block = page.expectFirst("#all");
        assertThat(block.select("> p").eachText()).containsExactly("Two marts", "Of three", "That is all");
    }

    @Test
    void inFrench() {
        Document page = page("---\nlang: fr\n---\n" + BLOCK, table("raw.orders", Kind.SEED, profile(12_345,
                column("jour", Type.DATE, 100, 300, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), new AllDifferent()))));
        assertThat(page.expectFirst(".facts").text()).isEqualTo("Nature Fichier chargé Lignes 12\u202f345 Colonnes 1 Fichier 94 ko");
        assertThat(row(page, 0)).endsWith("0,8 % 300 Chaque valeur une seule fois 1 janv. 2024 – 31 déc. 2024");
    }

    @Test
    void thePageOfAllTablesIsGroupedByLayer() {
        var one = profile(1, column("n", Type.INTEGER, 0, 1, 1L, 1L, new Unknown()));
        List<DictionaryTable> tables = List.of(table("raw.orders", Kind.SEED, one), table("shop.customers", Kind.ATTACHED, one),
                table("fct_orders", Kind.MODEL, one), table("stg_orders", Kind.MODEL, one), table("int_orders", Kind.MODEL, one),
                table("dim_dates", Kind.MODEL, one), table("funnel", Kind.MODEL, one));
        Document page = all(Locale.ENGLISH, tables);
        assertThat(page.expectFirst("h1").text()).isEqualTo("Data dictionary");
        assertThat(page.select(".contents-aside > nav > ol > li").eachText()).containsExactly("Seeds raw.orders", "Attached databases shop.customers",
                "Staging stg_orders", "Intermediate int_orders", "Marts fct_orders dim_dates", "Other models funnel");
        assertThat(page.select(".site-pages a").eachText()).containsExactly("Start", "Data dictionary");
        assertThat(all(Locale.ENGLISH, List.of(tables.getLast(), tables.getFirst())).select("main .heading h2").eachText())
                .containsExactly("Seeds", "Models");
        Document french = all(Locale.FRENCH, tables);
        assertThat(french.expectFirst("h1").text()).isEqualTo("Dictionnaire des données");
        assertThat(french.expectFirst("html").attr("lang")).isEqualTo("fr");
    }

    private static Document all(Locale locale, List<DictionaryTable> tables) {
        var project = TestSite.project(Path.of("/nowhere"), locale);
        Site site = new SiteRenderer(project, wanted -> new Formats(wanted, Map.of()))
                .render(List.of(new FakeContent("index", "# Start\n\n[Orders](data-dictionary.md#columns-stg_orders)\n"), DictionaryPage.of(Words.of(locale), tables, List.of())));
        OutputFile file = site.files().stream().filter(it -> it.path().equals("data-dictionary.html")).findFirst().orElseThrow();
        return Jsoup.parse(new String(((OutputFile.Bytes) file).content(), StandardCharsets.UTF_8));
    }
}
