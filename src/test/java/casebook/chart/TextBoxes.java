package casebook.chart;

import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** Where the letters of a picture's texts are: the ink itself, not the lines around it. */
final class TextBoxes {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private TextBoxes() {}

    static Box ink(Mark.Text text) {
        Rectangle2D bounds = text.face().font().createGlyphVector(MEASURE, text.text()).getVisualBounds();
        return new Box(text.left() + bounds.getMinX(), text.baseline() + bounds.getMinY(), text.left() + bounds.getMaxX(),
                text.baseline() + bounds.getMaxY());
    }

    /** The texts of a picture, line by line, as one searchable string. */
    static String joined(Scene scene) {
        return scene.texts().stream().map(Mark.Text::text).collect(Collectors.joining("|", "|", "|"));
    }

    static List<String> all(Scene scene) {
        return scene.texts().stream().map(Mark.Text::text).toList();
    }
}
