package casebook.result;

import java.util.Optional;

/**
 * A picture in two versions, both PNG at twice the size in which they are shown.
 *
 * @param light for a light page
 * @param dark for a dark page, drawn with the same layout
 * @param width in CSS pixels, half the picture's own
 * @param height in CSS pixels, half the picture's own
 * @param alt describes the picture to those who don't see it
 * @param narrow the same, laid out anew for a phone's width
 */
public record Image(byte[] light, byte[] dark, int width, int height, String alt, Optional<Image> narrow) {
    public Image(byte[] light, byte[] dark, int width, int height, String alt) {
        this(light, dark, width, height, alt, Optional.empty());
    }

    /** This picture, with one for narrow screens. */
    public Image withNarrow(Image other) {
        return new Image(light, dark, width, height, alt, Optional.of(other));
    }
}
