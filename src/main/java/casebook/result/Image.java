package casebook.result;

import casebook.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A picture in two versions: both PNG at twice the size in which they are shown, or both SVG.
 *
 * @param extension of its files: {@code png} or {@code svg}
 * @param light for a light page
 * @param dark for a dark page, drawn with the same layout
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param alt describes the picture to those who don't see it
 * @param spots where it tells numbers, in the order in which a reader goes through them
 * @param narrow the same, laid out anew for a phone's width
 * @param warnings what it can't show as the data has it
 */
public record Image(
        String extension, ImageFile light, ImageFile dark, int width, int height, String alt, List<Spot> spots, Optional<Image> narrow,
        List<Diagnostic> warnings) {
    /**
     * A place that tells its numbers when a reader points at it.
     *
     * @param left in CSS pixels, as the other measures
     * @param name what stands there: a category, a month, a flow
     */
    public record Spot(double left, double top, double width, double height, String name, List<Fact> facts) {
        public Spot {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A number of a spot.
     *
     * @param label of the series or column
     * @param value formatted
     * @param color of the series, where colours tell several apart
     */
    public record Fact(String label, String value, Optional<Twin> color) {}

    /** A colour on a light page and on a dark one, as {@code #rrggbb}. */
    public record Twin(String light, String dark) {}

    public Image {
        spots = List.copyOf(spots);
        warnings = List.copyOf(warnings);
    }

    /** A PNG without spots. */
    public Image(byte[] light, byte[] dark, int width, int height, String alt) {
        this("png", new ImageFile.Drawn(light), new ImageFile.Drawn(dark), width, height, alt, List.of(), Optional.empty(), List.of());
    }

    /** This picture, its files elsewhere. */
    public Image with(UnaryOperator<ImageFile> place) {
        return new Image(extension, place.apply(light), place.apply(dark), width, height, alt, spots,
                narrow.map(other -> other.with(place)), warnings);
    }

    /** This picture, with one for narrow screens. */
    public Image withNarrow(Image other) {
        return new Image(extension, light, dark, width, height, alt, spots, Optional.of(other), warnings);
    }
}
