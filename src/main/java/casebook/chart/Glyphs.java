package casebook.chart;

/** Whether the fonts of pictures have all that a picture writes: Latin, Greek and Cyrillic letters, figures and common signs. */
final class Glyphs {
    private Glyphs() {}

    /**
     * Empty boxes in place of names would be a picture that tells nothing, and fonts of the machine would make it another
     * one elsewhere.
     *
     * @throws casebook.diagnostic.ReportException for a text with a letter that the font lacks
     */
    static void refuseMissing(Figure figure, Scene scene) {
        for (Mark.Text text : scene.texts()) {
            int missing = text.face().font().canDisplayUpTo(text.text());
            if (missing >= 0) {
                String letter = Character.toString(text.text().codePointAt(missing));
                throw Figure.refuse(figure.spec().source(), "charts can't write `" + letter + "` in `" + text.text()
                        + "`: their font has Latin, Greek and Cyrillic letters",
                        "write it in such letters in SQL, or show the rows as a table, which can");
            }
        }
    }
}
