package casebook.chart;

import casebook.notebook.Name;

/** Whether what {@code limit} leaves out may be added up: counts and sums may, rates and averages may not. */
record RestCheck(Figure figure) {
    private static final double HALF = 0.5;

    /** @param size how many categories or series the rest has; one needs no sum */
    void refuseWrongSum(int size) {
        for (Name y : figure.encoding().y()) {
            if (size > 1 && isRate(y)) {
                throw Figure.refuse(y, "`" + y.text() + "` is a percentage, so the rest that `limit` leaves out can't be added up",
                        "keep the largest in SQL with ORDER BY … LIMIT, and work out the rate of the others there");
            }
        }
    }

    /** A format that writes a half as so many per cent, or per mille, is one of rates. */
    private boolean isRate(Name y) {
        String half = figure.format(y).map(format -> figure.formats().format(HALF, format)).orElse("");
        return half.contains("%") || half.contains("‰");
    }
}
