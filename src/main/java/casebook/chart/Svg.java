package casebook.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Writes a scene as SVG: the same layout as the pixels of {@link Raster}, with shapes as paths and text as text. The file
 * brings the glyphs that it needs along ({@link FontSubset}), since a picture can't use the fonts of its page; the length of
 * each text is fixed, so that nothing overlaps where a reader's program takes another font.
 */
final class Svg {
    private static final float HALO = 3;

    private final StringBuilder out = new StringBuilder();
    private final Mode mode;

    private Svg(Mode mode) {
        this.mode = mode;
    }

    /** The file, UTF-8. */
    static byte[] of(Scene scene, Mode mode, String title) {
        var svg = new Svg(mode);
        svg.write(scene, title);
        return svg.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Scene scene, String title) {
        String size = "width=\"" + scene.width() + "\" height=\"" + scene.height() + "\"";
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size).append(" viewBox=\"0 0 ").append(scene.width())
                .append(' ').append(scene.height()).append("\">\n<title>").append(escape(title)).append("</title>\n");
        out.append("<style>").append(FontSubset.css(scene.texts())).append("text{white-space:pre}</style>\n");
        out.append("<rect ").append(size).append(fill(Theme.PAGE.on(mode))).append("/>\n");
        scene.marks().forEach(this::write);
        out.append("</svg>\n");
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Fill fill -> filled(fill.shape(), fill.ink().on(mode));
            case Mark.Stroke stroke -> stroked(stroke);
            case Mark.Text text -> text(text);
            case Mark.Plot plot -> ShapeRecorder.of(plot, mode).forEach(painted -> filled(painted.shape(), painted.color()));
        }
    }

    private void filled(Shape shape, Color color) {
        if (shape instanceof Rectangle2D box) {
            out.append("<rect x=\"").append(number(box.getX())).append("\" y=\"").append(number(box.getY()))
                    .append("\" width=\"").append(number(box.getWidth())).append("\" height=\"").append(number(box.getHeight()))
                    .append('"').append(fill(color)).append("/>\n");
        } else {
            String rule = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? " fill-rule=\"evenodd\"" : "";
            out.append("<path d=\"").append(path(shape)).append('"').append(rule).append(fill(color)).append("/>\n");
        }
    }

    private void stroked(Mark.Stroke stroke) {
        Color color = stroke.ink().on(mode);
        out.append("<path d=\"").append(path(stroke.shape())).append("\" fill=\"none\"").append(paint("stroke", color))
                .append(" stroke-width=\"").append(number(stroke.width()))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n");
    }

    private void text(Mark.Text text) {
        out.append("<text x=\"").append(number(text.left())).append("\" y=\"").append(number(text.baseline()))
                .append("\" font-family=\"").append(FontSubset.FAMILY).append(", system-ui, sans-serif\" font-size=\"")
                .append(number(text.face().font().getSize2D())).append("\" font-weight=\"").append(text.face().weight())
                .append("\" textLength=\"").append(number(text.face().width(text.text()))).append('"')
                .append(fill(text.ink().on(mode)));
        if (text.halo()) {
            out.append(paint("stroke", Theme.PAGE.on(mode))).append(" stroke-width=\"").append(number(HALO))
                    .append("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        out.append('>').append(escape(text.written())).append("</text>\n");
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        double[] at = new double[6];
        PathIterator steps = shape.getPathIterator(null);
        for (; !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(path.append('M'), at, 1);
                case PathIterator.SEG_LINETO -> points(path.append('L'), at, 1);
                case PathIterator.SEG_QUADTO -> points(path.append('Q'), at, 2);
                case PathIterator.SEG_CUBICTO -> points(path.append('C'), at, 3);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void points(StringBuilder path, double[] at, int points) {
        for (int i = 0; i < 2 * points; i++) {
            path.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    private static String fill(Color color) {
        return paint("fill", color);
    }

    private static String paint(String attribute, Color color) {
        String opaque = " " + attribute + "=\"" + Ink.hex(color) + "\"";
        return color.getAlpha() == 255 ? opaque : opaque + " " + attribute + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
    }

    /** Hundredths of a pixel are more than an eye sees. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** XML has no room for control characters, not even escaped. */
    private static String escape(String text) {
        return text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t')
                .collect(StringBuilder::new, (all, c) -> {
                    switch (c) {
                        case '&' -> all.append("&amp;");
                        case '<' -> all.append("&lt;");
                        case '>' -> all.append("&gt;");
                        case '"' -> all.append("&quot;");
                        default -> all.appendCodePoint(c);
                    }
                }, StringBuilder::append).toString();
    }
}
