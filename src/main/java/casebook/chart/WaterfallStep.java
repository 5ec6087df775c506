package casebook.chart;

/**
 * A step of a waterfall.
 *
 * @param from where its bar begins: the level before, or zero for a total
 * @param to the level behind it
 * @param value what is written at it: the change, or the total; NaN where the row has none
 */
record WaterfallStep(String name, Kind kind, double from, double to, double value) {
    enum Kind {
        RISE,
        FALL,
        TOTAL;

        Ink ink() {
            return switch (this) {
                case RISE -> Theme.series(0);
                case FALL -> Theme.series(1);
                case TOTAL -> Theme.OTHER;
            };
        }
    }

    double low() {
        return Math.min(from, to);
    }

    double high() {
        return Math.max(from, to);
    }
}
