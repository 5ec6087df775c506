package casebook.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Looks at the pixels of a painted scene, by CSS coordinates. */
final class Pixels {
    private final BufferedImage image;

    Pixels(Scene scene) {
        image = Raster.paint(scene, Mode.LIGHT);
    }

    Color at(double x, double y) {
        return new Color(image.getRGB((int) (x * Scene.DENSITY), (int) (y * Scene.DENSITY)));
    }

    /** How many device pixels have exactly this colour in the column of pixels at {@code x}. */
    int inColumn(double x, Color color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            count += image.getRGB((int) (x * Scene.DENSITY), y) == color.getRGB() ? 1 : 0;
        }
        return count;
    }

    /** How many device pixels have exactly this colour in the row of pixels at {@code y}. */
    int inRow(double y, Color color) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += image.getRGB(x, (int) (y * Scene.DENSITY)) == color.getRGB() ? 1 : 0;
        }
        return count;
    }

    /** How many device pixels have exactly this colour. */
    int count(Color color) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += inColumn((double) x / Scene.DENSITY, color);
        }
        return count;
    }
}
