package casebook.site;

import casebook.project.Settings;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told of a page where its address is shared, in the words of the Open Graph protocol. Addresses are whole ones, so
 * there are none where nobody said where the site is published.
 *
 * @param type {@code website} for the front page, else {@code article}
 * @param locale {@code en}, {@code fr_CA}
 */
record ShareView(String type, String locale, Optional<String> url, Optional<ImageView> image) {
    /**
     * A picture.
     *
     * @param width in its own pixels; 0 if it isn't known
     * @param height likewise
     */
    record ImageView(String url, int width, int height, String alt) {}

    /** A page's, by the name of its notebook. */
    static ShareView of(Settings settings, String page, Locale locale, Optional<PageWork.Picture> picture) {
        boolean front = page.equals(Pages.INDEX);
        String path = page.replaceFirst("(?<=^|/)index$", "");
        return new ShareView(front ? "website" : "article", locale.toLanguageTag().replace('-', '_'),
                settings.url().map(url -> url + "/" + SitePath.encode(path.equals(page) ? SitePath.page(page) : path)),
                settings.url().flatMap(url -> picture.map(it ->
                        new ImageView(url + "/" + SitePath.encode(it.path()), it.width(), it.height(), it.alt()))));
    }
}
