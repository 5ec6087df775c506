package casebook.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

/**
 * A canvas that keeps the shapes that are painted on it, in CSS pixels of the whole picture. It knows what XChart
 * uses to paint bare series: filled and stroked shapes; no texts and no images.
 */
final class ShapeRecorder extends AbstractGraphics2D {
    /** A shape in its colour, filled. */
    record Painted(Shape shape, Color color) {}

    private static final BufferedImage DEVICE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

    private final List<Painted> painted;

    private ShapeRecorder(AffineTransform toPicture) {
        super(false);
        painted = new ArrayList<>();
        gc = new GraphicContext(toPicture);
    }

    private ShapeRecorder(ShapeRecorder parent) {
        super(parent);
        painted = parent.painted;
    }

    /** What a part paints, in its order. */
    static List<Painted> of(Mark.Plot plot, Mode mode) {
        var toPicture = AffineTransform.getTranslateInstance(plot.box().left(), plot.box().top());
        toPicture.scale(1.0 / Scene.DENSITY, 1.0 / Scene.DENSITY);
        var recorder = new ShapeRecorder(toPicture);
        plot.painting().paint(recorder, mode);
        return List.copyOf(recorder.painted);
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        Shape clip = getClip() == null ? null : getTransform().createTransformedShape(getClip());
        if (clip != null && !clip.contains(placed.getBounds2D())) {
            var inside = new Area(placed);
            inside.intersect(new Area(clip));
            placed = inside;
        }
        if (getColor().getAlpha() > 0 && !placed.getBounds2D().isEmpty()) {
            painted.add(new Painted(placed, getColor()));
        }
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public Graphics create() {
        return new ShapeRecorder(this);
    }

    @Override
    public void dispose() {
        // Holds nothing.
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        Graphics graphics = DEVICE.createGraphics();
        try {
            return graphics.getFontMetrics(font);
        } finally {
            graphics.dispose();
        }
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return DEVICE.createGraphics().getDeviceConfiguration();
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw notPainted("text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw notPainted("text");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw notPainted("an image");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw notPainted("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw notPainted("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw notPainted("an image");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw notPainted("a copy");
    }

    @Override
    public void setXORMode(Color color) {
        throw notPainted("inverse colour");
    }

    private static IllegalStateException notPainted(String what) {
        return new IllegalStateException("bare series hold no " + what);
    }
}
