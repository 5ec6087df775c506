package casebook.result;

/**
 * A picture in two versions, both PNG at twice the size in which they are shown.
 *
 * @param light for a light page
 * @param dark for a dark page, drawn with the same layout
 * @param width in CSS pixels, half the picture's own
 * @param height in CSS pixels, half the picture's own
 * @param alt describes the picture to those who don't see it
 */
public record Image(byte[] light, byte[] dark, int width, int height, String alt) {}
