package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import casebook.notebook.ChartType;
import casebook.result.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the SVG of a scene holds. */
class SvgTest {
    private static final Pattern FONT = Pattern.compile("font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]*)\\)");

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void texts_are_texts_where_the_pixels_have_them(String name) throws Exception {
        Scene scene = Samples.all().get(name).scene();
        List<Element> texts = elements(parse(Svg.of(scene, Mode.LIGHT, name)), "text");
        assertThat(texts).hasSameSizeAs(scene.texts());
        for (int i = 0; i < texts.size(); i++) {
            Mark.Text text = scene.texts().get(i);
            assertThat(texts.get(i).getTextContent()).isEqualTo(text.text());
            assertThat(number(texts.get(i), "x")).isCloseTo(text.left(), offset(0.01));
            assertThat(number(texts.get(i), "textLength"))
                    .isCloseTo(text.face().width(text.text()), offset(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_file_brings_the_glyphs_of_its_texts(String name) throws Exception {
        Scene scene = Samples.all().get(name).scene();
        Matcher fonts = FONT.matcher(new String(Svg.of(scene, Mode.LIGHT, name)));
        var weights = new TreeSet<Integer>();
        while (fonts.find()) {
            int weight = Integer.parseInt(fonts.group(1));
            weights.add(weight);
            var font = new TTFParser().parse(new RandomAccessReadBuffer(Base64.getDecoder().decode(fonts.group(2))));
            scene.texts().stream().filter(text -> text.face().weight() == weight).flatMapToInt(text -> text.text().codePoints())
                    .filter(c -> Face.LABEL.font().canDisplay(c)).forEach(c ->
                            assertThat(lookup(font, c)).as("glyph of U+%04X", c).isPositive());
        }
        assertThat(weights).containsExactlyElementsOf(scene.texts().stream().map(text -> text.face().weight()).distinct().sorted().toList());
    }

    @Test
    void names_from_data_stay_text() throws Exception {
        String hostile = "</text><script>alert(1)</script>&amp;]]>\"'\u0001\uD800";
        Scene scene = Sample.of(ChartType.HBAR).column("name", Type.TEXT).column("n", Type.INTEGER)
                .row(hostile, 3L).row("b", 1L).x("name").y("n").scene();
        Document svg = parse(Svg.of(scene, Mode.DARK, hostile));
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "title").getFirst().getTextContent()).startsWith("</text><script>alert(1)</script>&amp;]]>\"'");
        assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                .anyMatch(text -> text.startsWith("</text><script>"));
    }

    @Test
    void the_bars_of_a_chart_reach_as_high_as_their_values() throws Exception {
        Scene scene = Sample.of(ChartType.BAR).column("name", Type.TEXT).column("n", Type.INTEGER)
                .row("a", 10L).row("b", 5L).x("name").y("n").scene();
        String ink = "#2b5bb0";
        List<Double> heights = Stream.concat(elements(parse(Svg.of(scene, Mode.LIGHT, "")), "rect").stream()
                        .filter(rect -> rect.getAttribute("fill").equals(ink)).map(rect -> number(rect, "height")),
                elements(parse(Svg.of(scene, Mode.LIGHT, "")), "path").stream()
                        .filter(path -> path.getAttribute("fill").equals(ink)).map(SvgTest::height)).toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.get(0) / heights.get(1)).isBetween(1.98, 2.02);
    }

    @Test
    void the_same_scene_gives_the_same_bytes() {
        for (Sample sample : Samples.all().values()) {
            assertThat(Arrays.equals(Svg.of(sample.scene(), Mode.LIGHT, "x"), Svg.of(sample.scene(), Mode.LIGHT, "x"))).isTrue();
        }
    }

    private static int lookup(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** From the smallest to the largest ordinate of a path of straight lines. */
    private static double height(Element path) {
        double[] y = Arrays.stream(path.getAttribute("d").toUpperCase(Locale.ROOT).split("[MLZ]")).filter(point -> !point.isBlank())
                .mapToDouble(point -> Double.parseDouble(point.strip().split(" ")[1])).toArray();
        return Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    }
}
