package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.result.Column;
import casebook.result.Lineage;
import casebook.result.Lineage.Kind;
import casebook.result.Lineage.Node;
import casebook.result.Lineage.TracedColumn;
import casebook.result.Origin;
import casebook.result.Type;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Lineages as readers see them: boxes, lines, the same in words, and where both lead. */
class LineageTest {
    private static final String BLOCK = "```yaml lineage\n```\n";

    private static Node node(String name, Kind kind, String... reads) {
        return new Node(name, name, kind, Optional.empty(), List.of(reads),
                List.of(new TracedColumn(new Column("a", Type.INTEGER, "BIGINT"), Optional.empty(), Optional.empty())));
    }

    private static Document page(Lineage lineage, String text) {
        var site = TestSite.of(new FakeContent("page", text).with(lineage).with("by_month", TestSite.row("a", 1L)));
        assertThat(site.messages()).isEmpty();
        return site.document("page.html");
    }

    private static Document page(Node... nodes) {
        return page(new Lineage(List.of(nodes)), BLOCK);
    }

    /** Forty nodes of all kinds, that read up to three others each. */
    private static Lineage forty(int seed) {
        var random = new Random(seed);
        Kind[] kinds = Kind.values();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < 40; i++) {
            Kind kind = i < 6 ? Kind.SEED : kinds[1 + (i - 6) * (kinds.length - 1) / 34];
            int before = i;
            String[] reads = kind == Kind.SEED ? new String[0] : random.ints(1 + random.nextInt(3), 0, before).distinct().sorted()
                    .mapToObj(at -> nodes.get(at).key()).toArray(String[]::new);
            nodes.add(node("relation_" + i + "_of_the_study".repeat(random.nextInt(4)), kind, reads));
        }
        return new Lineage(nodes);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    private static Rectangle2D box(Element node) {
        Element rect = node.selectFirst("rect");
        return new Rectangle2D.Double(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    /** The curve of a line, as the browser reads it. */
    private static Path2D curve(Element line) {
        var path = new Path2D.Double();
        for (String step : line.attr("d").split("(?=[MLC])")) {
            double[] at = Arrays.stream(step.substring(1).trim().split("[ ,]")).mapToDouble(Double::parseDouble).toArray();
            switch (step.charAt(0)) {
                case 'M' -> path.moveTo(at[0], at[1]);
                case 'L' -> path.lineTo(at[0], at[1]);
                default -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            }
        }
        return path;
    }

    private static boolean crosses(Path2D line, Rectangle2D box) {
        var inner = new Rectangle2D.Double(box.getX() + 2, box.getY() + 2, box.getWidth() - 4, box.getHeight() - 4);
        var flat = line.getPathIterator(null, 0.2);
        double[] at = new double[2];
        double x = 0;
        double y = 0;
        for (; !flat.isDone(); flat.next()) {
            if (flat.currentSegment(at) != java.awt.geom.PathIterator.SEG_MOVETO && inner.intersectsLine(x, y, at[0], at[1])) {
                return true;
            }
            x = at[0];
            y = at[1];
        }
        return false;
    }

    @Test
    void fortyBoxesLieApartWithTheirNamesInside() {
        for (int seed = 1; seed <= 3; seed++) {
            Document page = page(forty(seed), BLOCK);
            Element svg = page.selectFirst("svg.lineage");
            var drawing = new Rectangle2D.Double(0, 0, number(svg, "width"), number(svg, "height"));
            List<Element> nodes = svg.select("a.node");
            assertThat(nodes).hasSize(40);
            for (Element node : nodes) {
                Rectangle2D box = box(node);
                assertThat(drawing.contains(box)).as("in the drawing: " + node).isTrue();
                node.select("text").forEach(text -> assertThat(box.contains(number(text, "x"), number(text, "y") - 10,
                        number(text, "textLength"), 13)).as("in its box: " + text).isTrue());
                assertThat(nodes).filteredOn(other -> other != node && box(other).intersects(box)).isEmpty();
                assertThat(svg.select("path.line")).filteredOn(line -> crosses(curve(line), box)).as("lines over " + node).isEmpty();
            }
        }
    }

    @Test
    void linesLeadFromLeftToRight() {
        Lineage lineage = forty(4);
        Element svg = page(lineage, BLOCK).selectFirst("svg.lineage");
        List<Element> nodes = svg.select("a.node");
        assertThat(svg.select("path.line")).hasSize(lineage.nodes().stream().mapToInt(node -> node.reads().size()).sum())
                .hasSameSizeAs(svg.select("path.head"));
        for (int i = 0; i < 40; i++) {
            Rectangle2D reader = box(nodes.get(i));
            for (String read : lineage.nodes().get(i).reads()) {
                int at = IntStream.range(0, 40).filter(j -> lineage.nodes().get(j).key().equals(read)).findFirst().orElseThrow();
                assertThat(box(nodes.get(at)).getMaxX()).isLessThan(reader.getX());
            }
        }
        assertThat(nodes).filteredOn(node -> node.hasClass("seed")).extracting(node -> box(node).getX()).containsOnly(1.0);
    }

    /** ELK's own collections may go by the addresses of objects, which differ each time. */
    @Test
    void theSameLineageIsDrawnTheSame() {
        String first = page(forty(5), BLOCK).selectFirst("svg.lineage").outerHtml();
        for (int i = 0; i < 12; i++) {
            assertThat(page(forty(5), BLOCK).selectFirst("svg.lineage").outerHtml()).isEqualTo(first);
        }
    }

    @Test
    void hostileNamesStayTextInsideTheirBoxes() {
        String hostile = "\"><script>alert(1)</script>' & é";
        String wide = "漢字".repeat(40);
        String old = "👩‍🔬".repeat(30) + "W".repeat(300);
        var site = TestSite.of(new FakeContent("page", BLOCK).with(new Lineage(List.of(node(hostile, Kind.SEED), node(wide, Kind.SEED),
                node(old, Kind.SEED), node("x\u0000\n y", Kind.QUERY, hostile, wide, old)))));
        Document page = site.document("page.html");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("svg text").eachText()).contains("\"><script>alert(1)</script>'", "& é");
        assertThat(page.select("svg a").first().attr("aria-label")).isEqualTo(hostile + " (Seed)");
        assertThat(page.select(".relations strong").eachText()).contains(hostile, wide);
        for (Element node : page.select("svg a")) {
            assertThat(node.select("text").size()).isLessThanOrEqualTo(2);
            node.select("text").forEach(text -> assertThat(box(node).contains(number(text, "x"), number(text, "y"),
                    number(text, "textLength"), 1)).isTrue());
        }
        page.select("svg a, .relations a").forEach(link -> assertThat(link.attr("href")).matches("#[A-Za-z0-9%_.~-]+"));
    }

    @Test
    void longNamesBreakAtTheirJoints() {
        assertThat(LabelLines.of("stg_orders", 13, 176)).containsExactly("stg_orders");
        assertThat(LabelLines.of("int_conversations_of_professionals", 13, 176)).containsExactly("int_conversations_of_", "professionals");
        List<String> cut = LabelLines.of("a_name_that_is_much_too_long_for_any_box_that_anybody_has_ever_seen", 13, 176);
        assertThat(cut).hasSize(2);
        assertThat(cut.getLast()).endsWith("…");
        assertThat(cut).allSatisfy(line -> assertThat(TextWidth.of(line, 13)).isLessThanOrEqualTo(176));
    }

    @Test
    void boxesLeadToWhereTheSiteShowsThem() {
        var lineage = new Lineage(List.of(node("orders", Kind.SEED), node("stg_orders", Kind.STAGING, "orders"),
                node("by_month", Kind.CHART, "stg_orders"), node("elsewhere", Kind.QUERY, "stg_orders"), node("hidden", Kind.QUERY, "orders")));
        var site = TestSite.of(new FakeContent("a/page", "## Fig by month\n\n```sql by_month\n--| chart: bar\n--| x: a\n--| y: a\nSELECT 1\n```\n\n" + BLOCK)
                        .with(lineage).with("by_month", TestSite.row("a", 1L)),
                new FakeContent("other", "```yaml table\ndata: elsewhere\n```\n\n```sql elsewhere\nSELECT 1\n```\n").with("elsewhere", TestSite.row("a", 1L)));
        Document page = site.document("a/page.html");
        assertThat(page.select("svg a").eachAttr("href")).containsExactly(
                "#rel-orders", "#rel-stg_orders", "#fig-by_month", "../other.html#tbl-elsewhere", "#rel-hidden");
        page.select("svg a[href^=#], .relations a[href^=#]").forEach(link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
        assertThat(site.document("other.html").getElementById("tbl-elsewhere")).isNotNull();
        assertThat(page.select("h2").attr("id")).as("the heading makes way").isEqualTo("fig-by-month");
        assertThat(page.select("#rel-by_month strong").first().parent().attr("href")).isEqualTo("#fig-by_month");
    }

    @Test
    void theListSaysWhatReadsWhatAndWhereColumnsComeFrom() {
        var id = new Origin.Source("orders", "id");
        var columns = List.of(column("id", new Origin.Unchanged(id)), column("both", new Origin.Computed(List.of(id, new Origin.Source("shops", "x")))),
                column("n", new Origin.Computed(List.of())), column("what", new Origin.Unknown()));
        Document page = page(node("orders", Kind.SEED), node("shops", Kind.SEED), node("towns", Kind.SEED),
                new Node("m", "m", Kind.MODEL, Optional.of("A <b>model</b>"), List.of("orders", "shops", "towns"), columns));
        assertThat(page.select("#rel-m > p").eachText()).containsExactly("m (Model) reads orders, shops and towns", "A <b>model</b>");
        assertThat(page.select("#rel-m tbody tr").eachText()).containsExactly("id BIGINT unchanged from orders.id",
                "both BIGINT computed from orders.id, shops.x", "n BIGINT computed", "what BIGINT unknown");
        assertThat(page.select("#rel-m tbody a").eachAttr("href")).containsExactly("#rel-orders", "#rel-orders", "#rel-shops");
        assertThat(page.select("#rel-orders thead th").eachText()).containsExactly("Column", "Type");
        assertThat(page.select(".signs li").eachText()).containsExactly("Seed", "Model");
        assertThat(page.select("figure details[open]")).isEmpty();
    }

    private static TracedColumn column(String name, Origin origin) {
        return new TracedColumn(new Column(name, Type.INTEGER, "BIGINT"), Optional.empty(), Optional.of(origin));
    }

    @Test
    void twoDrawingsOfAPageHaveTheirOwnPlaces() {
        Document page = page(new Lineage(List.of(node("orders", Kind.SEED))), BLOCK + "\n```yaml lineage again\ntitle: Again\n```\n");
        assertThat(page.select("figure").eachAttr("id")).containsExactly("fig-lineage", "again");
        assertThat(page.select(".relations > li").eachAttr("id")).containsExactly("rel-orders", "rel-orders-1");
        assertThat(page.select("svg a").eachAttr("href")).containsExactly("#rel-orders", "#rel-orders-1");
        assertThat(page.select("figcaption .title").eachText()).containsExactly("Lineage", "Again");
        assertThat(page.select("figcaption .label").eachText()).containsExactly("Figure 1", "Figure 2");
    }

    @Test
    void nothingToShowIsNoMistake() {
        assertThat(page().select("svg.lineage a")).isEmpty();
    }

    @Test
    void frenchPagesSpeakFrench() {
        Document page = page(new Lineage(List.of(node("orders", Kind.SEED), node("m", Kind.MODEL, "orders"))), "---\nlang: fr\n---\n" + BLOCK);
        assertThat(page.select("#rel-m > p").text()).isEqualTo("m (Modèle) lit orders");
        assertThat(page.select("figcaption .title").text()).isEqualTo("Lignage");
    }

    @Test
    void looksAreTheStyleSheetsSoThatThePolicyHolds() {
        Document page = page(forty(1), BLOCK);
        assertThat(page.select("svg.lineage [style], svg.lineage style, svg.lineage [fill], svg.lineage [stroke]")).isEmpty();
    }
}
