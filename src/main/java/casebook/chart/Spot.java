package casebook.chart;

import casebook.result.Image;
import java.util.List;
import java.util.Optional;

/**
 * A place of a picture that tells its numbers when a reader points at it or reaches it by keyboard.
 *
 * @param box in CSS pixels; where it is too small to point at, whoever shows it makes it larger
 * @param name what stands there: a category, a month, a flow
 * @param facts its numbers, in the order of the picture
 */
record Spot(Box box, String name, List<Fact> facts) {
    /**
     * A number.
     *
     * @param label of the series or column
     * @param value formatted
     * @param ink of the series, where colour tells them apart
     */
    record Fact(String label, String value, Optional<Ink> ink) {}

    /** The same elsewhere, under a longer name. */
    Spot moved(double x, double y, String within) {
        return new Spot(box.moved(x, y), within + ", " + name, facts);
    }

    Spot {
        facts = List.copyOf(facts);
    }

    /** As a page gets it. */
    Image.Spot shown() {
        return new Image.Spot(box.left(), box.top(), box.width(), box.height(), name,
                facts.stream().map(fact -> new Image.Fact(fact.label(), fact.value(), fact.ink().map(Ink::twin))).toList());
    }
}
