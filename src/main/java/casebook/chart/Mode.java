package casebook.chart;

/** Which of the twins a colour is for. */
enum Mode {
    /** A light page. */
    LIGHT,
    /** A dark page. */
    DARK
}
