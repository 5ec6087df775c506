package casebook.site;

import java.util.Optional;

/**
 * A numbered figure.
 *
 * @param id what links lead to
 * @param label "Figure 2"
 * @param spots where the picture tells numbers, as JSON
 * @param data the numbers behind it
 * @param shared whether it stands beside others, where there is room
 */
record FigureView(
        String id,
        String label,
        String title,
        Optional<String> subtitle,
        Optional<String> caption,
        PictureView picture,
        Optional<SafeHtml> spots,
        GridView data,
        Optional<CodeView> code,
        boolean shared) {
    /**
     * A picture for light and one for dark pages.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param narrow the same for narrow screens
     */
    record PictureView(String light, String dark, int width, int height, String alt, Optional<PictureView> narrow) {}
}
