package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the picture of every type. */
class EveryChartTest {
    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @Test
    void every_type_has_a_sample() {
        assertThat(Samples.all().values().stream().map(sample -> sample.spec().type()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ChartType.values());
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_text_is_cut(String name) {
        Scene scene = Samples.all().get(name).scene();
        Box picture = new Box(0, 0, scene.width(), scene.height());
        for (Mark.Text text : scene.texts()) {
            assertThat(picture.contains(TextBoxes.ink(text))).as("%s lies within the picture", text).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_text_overlaps_another(String name) {
        List<Mark.Text> texts = Samples.all().get(name).scene().texts();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(TextBoxes.ink(texts.get(i)).overlaps(TextBoxes.ink(texts.get(j))))
                        .as("%s over %s", texts.get(i), texts.get(j)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void both_pictures_have_twice_the_pixels_and_show_something(String name) throws IOException {
        Image image = draw(Samples.all().get(name));
        assertThat(image.width()).isEqualTo(ChartRenderer.WIDTH);
        assertThat(image.alt()).isNotBlank();
        for (byte[] png : List.of(image.light().bytes(), image.dark().bytes())) {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(read.getWidth()).isEqualTo(2 * image.width());
            assertThat(read.getHeight()).isEqualTo(2 * image.height());
            assertThat(inked(read)).as("pixels that are not the page").isGreaterThan(150);
        }
        assertThat(page(image.light().bytes())).isEqualTo(Theme.PAGE.light().getRGB());
        assertThat(page(image.dark().bytes())).isEqualTo(Theme.PAGE.dark().getRGB());
    }

    @Test
    void the_same_input_gives_the_same_bytes_also_in_several_threads() throws Exception {
        List<String> once = Samples.all().values().stream().map(EveryChartTest::fingerprint).toList();
        List<Callable<String>> again = Samples.all().values().stream()
                .<Callable<String>>map(sample -> () -> fingerprint(sample)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = threads.invokeAll(again);
            for (int i = 0; i < once.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(once.get(i));
            }
        }
    }

    @Test
    void a_narrow_picture_holds_to_the_same_rules() {
        for (Map.Entry<String, Sample> entry : Samples.all().entrySet()) {
            Sample sample = entry.getValue();
            Figure wide = sample.figure();
            Scene scene = Drawings.draw(new Figure(wide.spec(), wide.table(), wide.colors(), wide.formats(), 380));
            Box picture = new Box(0, 0, scene.width(), scene.height());
            assertThat(scene.width()).isEqualTo(380);
            assertThat(scene.texts()).as(entry.getKey()).allSatisfy(text ->
                    assertThat(picture.contains(TextBoxes.ink(text))).as("%s", text).isTrue());
        }
    }

    private static Image draw(Sample sample) {
        return new ChartRenderer(new Formats(Locale.ENGLISH, Map.of())).draw(sample.spec(), sample.table(), sample.assigned());
    }

    private static String fingerprint(Sample sample) {
        Image image = draw(sample);
        return Arrays.hashCode(image.light().bytes()) + "/" + Arrays.hashCode(image.dark().bytes()) + "/" + image.alt();
    }

    private static int page(byte[] png) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        return read.getRGB(read.getWidth() - 1, read.getHeight() - 1);
    }

    /** Pixels of other colours than the page's, on every second row and column. */
    private static int inked(BufferedImage image) {
        int page = image.getRGB(image.getWidth() - 1, image.getHeight() - 1);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                count += image.getRGB(x, y) != page ? 1 : 0;
            }
        }
        return count;
    }
}
