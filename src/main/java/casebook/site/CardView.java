package casebook.site;

import java.util.Optional;

/**
 * A card with one number.
 *
 * @param trend a small line, as SVG
 */
record CardView(
        String label, String value, Optional<ChangeView> change, Optional<SafeHtml> trend, Optional<String> href) {
    /**
     * How the number changed.
     *
     * @param direction which way
     * @param mood whether that is good news
     * @param spoken the direction and the mood in words, for those who don't see the arrow and its colour
     * @param label since when
     */
    record ChangeView(String text, Direction direction, Mood mood, String spoken, Optional<String> label) {}

    /** Which way a number went. */
    enum Direction {
        UP,
        DOWN,
        FLAT
    }

    /** Whether a change is good news. */
    enum Mood {
        GOOD,
        BAD,
        NEUTRAL
    }
}
