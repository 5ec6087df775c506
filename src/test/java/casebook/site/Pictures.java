package casebook.site;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Stand-ins for charts. */
final class Pictures {
    private Pictures() {}

    /** Bars of 1440 by 800 pixels on the page's own ground. */
    static byte[] png(boolean dark) {
        var image = new BufferedImage(1440, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(dark ? new Color(0x14171c) : Color.WHITE);
        graphics.fillRect(0, 0, 1440, 800);
        graphics.setColor(dark ? new Color(0x7aa7e6) : new Color(0x2f6db5));
        for (int bar = 0; bar < 12; bar++) {
            int height = 150 + 40 * ((bar * 7) % 13);
            graphics.fillRect(60 + bar * 112, 760 - height, 84, height);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
