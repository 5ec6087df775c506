package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void few_colours_are_kept_exactly() throws IOException {
        int[] pixels = new int[64 * 40];
        var random = new Random(7);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(256) * 0x010203 & 0xFFFFFF;
        }
        BufferedImage read = read(Png.encode(pixels, 64, 40));
        for (int i = 0; i < pixels.length; i++) {
            assertThat(read.getRGB(i % 64, i / 64) & 0xFFFFFF).isEqualTo(pixels[i]);
        }
    }

    @Test
    void of_many_shades_none_moves_visibly_and_surfaces_not_at_all() throws IOException {
        BufferedImage painted = Raster.paint(Samples.all().get("line, eight").scene(), Mode.LIGHT);
        int[] pixels = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
        assertThat(ColorCounts.of(pixels, pixels.length).size()).isGreaterThan(256);
        BufferedImage read = read(Png.encode(pixels, painted.getWidth(), painted.getHeight()));
        for (int y = 0; y < read.getHeight(); y++) {
            for (int x = 0; x < read.getWidth(); x++) {
                Color before = new Color(painted.getRGB(x, y));
                Color after = new Color(read.getRGB(x, y));
                int moved = Math.max(Math.abs(before.getRed() - after.getRed()), Math.max(
                        Math.abs(before.getGreen() - after.getGreen()), Math.abs(before.getBlue() - after.getBlue())));
                assertThat(moved).isLessThan(20);
            }
        }
        assertThat(read.getRGB(2, 2)).isEqualTo(painted.getRGB(2, 2));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
