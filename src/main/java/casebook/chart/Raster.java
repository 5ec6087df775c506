package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Paints a scene into pixels. */
final class Raster {
    private static final float HALO = 3;

    private Raster() {}

    /** The scene as a PNG, with as many device pixels as {@link Scene#DENSITY} says. */
    static byte[] png(Scene scene, Mode mode) {
        BufferedImage image = paint(scene, mode);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Png.encode(pixels, image.getWidth(), image.getHeight());
    }

    static BufferedImage paint(Scene scene, Mode mode) {
        var image = new BufferedImage(scene.width() * Scene.DENSITY, scene.height() * Scene.DENSITY,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            prepare(graphics);
            graphics.setColor(Theme.PAGE.on(mode));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(Scene.DENSITY, Scene.DENSITY);
            scene.marks().forEach(mark -> paint(graphics, mark, mode));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static void paint(Graphics2D graphics, Mark mark, Mode mode) {
        switch (mark) {
            case Mark.Fill fill -> {
                graphics.setColor(fill.ink().on(mode));
                graphics.fill(fill.shape());
            }
            case Mark.Stroke stroke -> {
                graphics.setColor(stroke.ink().on(mode));
                graphics.setStroke(round((float) stroke.width()));
                graphics.draw(stroke.shape());
            }
            case Mark.Text text -> paintText(graphics, text, mode);
            case Mark.Plot plot -> paintPlot(graphics, plot, mode);
        }
    }

    private static void paintText(Graphics2D graphics, Mark.Text text, Mode mode) {
        graphics.setFont(text.face().font());
        if (text.halo()) {
            Shape outline = text.face().font().createGlyphVector(graphics.getFontRenderContext(), text.written())
                    .getOutline((float) text.left(), (float) text.baseline());
            graphics.setColor(Theme.PAGE.on(mode));
            graphics.setStroke(round(HALO));
            graphics.draw(outline);
        }
        graphics.setColor(text.ink().on(mode));
        graphics.drawString(text.written(), (float) text.left(), (float) text.baseline());
    }

    private static void paintPlot(Graphics2D graphics, Mark.Plot plot, Mode mode) {
        Graphics2D inDevicePixels = (Graphics2D) graphics.create();
        try {
            inDevicePixels.setTransform(AffineTransform.getTranslateInstance(
                    plot.box().left() * Scene.DENSITY, plot.box().top() * Scene.DENSITY));
            plot.painting().paint(inDevicePixels, mode);
        } finally {
            inDevicePixels.dispose();
        }
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
