package casebook.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** One thing to paint, in CSS pixels. */
sealed interface Mark {
    /** The same elsewhere. */
    Mark moved(double x, double y);

    /** A filled shape. */
    record Fill(Shape shape, Ink ink) implements Mark {
        @Override
        public Mark moved(double x, double y) {
            return new Fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), ink);
        }
    }

    /** A line along a shape. */
    record Stroke(Shape shape, Ink ink, double width) implements Mark {
        @Override
        public Mark moved(double x, double y) {
            return new Stroke(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), ink, width);
        }
    }

    /**
     * A line of text.
     *
     * @param x of the anchor
     * @param halo whether a rim of the page's colour sets it off from what is beneath
     */
    record Text(String text, double x, double baseline, Face face, Ink ink, Anchor anchor, boolean halo)
            implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Text(text, x + right, baseline + down, face, ink, anchor, halo);
        }

        /** As the picture writes it, with a sign in place of each letter that the font lacks. */
        String written() {
            return Glyphs.written(text, face.font());
        }

        /** The space it takes, from the highest accent to the lowest tail. */
        Box box() {
            double left = left();
            return new Box(left, baseline - face.ascent(), left + face.width(text), baseline + face.descent());
        }

        double left() {
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - face.width(text) / 2;
                case END -> x - face.width(text);
            };
        }
    }

    /** A part that XChart paints. */
    record Plot(Box box, Painting painting) implements Mark {
        @Override
        public Mark moved(double x, double y) {
            return new Plot(box.moved(x, y), painting);
        }
    }

    /** Which point of a text is given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Paints in device pixels; the origin is the upper left corner of the plot's box. */
    @FunctionalInterface
    interface Painting {
        void paint(Graphics2D graphics, Mode mode);
    }
}
