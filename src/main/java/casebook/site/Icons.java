package casebook.site;

/** Small pictures drawn in the text's colour; decoration, so hidden from screen readers. Drawn for Casebook. */
final class Icons {
    static final String BACK = icon("M6.5 3.5 3 7l3.5 3.5M3 7h6.5a3.5 3.5 0 0 1 0 7H7");
    static final String LINK = icon("M6.5 9.5a3 3 0 0 0 4.3.2l2.3-2.3A3 3 0 0 0 8.9 3.1L8 4M9.5 6.5a3 3 0 0 0-4.3-.2L2.9 8.6a3 3 0 0 0 4.2 4.3l.9-.9");

    private Icons() {}

    /** A line of 1.5 in a square of 16. */
    static String icon(String path) {
        return "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + path + "\"/></svg>";
    }
}
