package casebook.chart;

import casebook.diagnostic.Diagnostic;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters that the fonts of pictures have: Latin, Greek and Cyrillic ones, figures and common signs. What they lack is written
 * as an empty box, and said: fonts of the machine would make it another picture elsewhere.
 */
final class Glyphs {
    private static final String BOX = "\u25A1";
    /** What a reader takes for one letter: an emoji of several parts is one box. */
    private static final Pattern LETTER = Pattern.compile("\\X(?:(?<=\u200D)\\X)*");

    private Glyphs() {}

    /** A text as a picture writes it. */
    static String written(String text, Font font) {
        return font.canDisplayUpTo(text) < 0 ? text
                : LETTER.matcher(text).replaceAll(letter -> font.canDisplayUpTo(letter.group()) < 0
                        ? Matcher.quoteReplacement(letter.group()) : BOX);
    }

    /** One warning for all texts of a picture that have a letter which the font lacks. */
    static Optional<Diagnostic> warning(Figure figure, Scene scene) {
        List<Mark.Text> texts = scene.texts().stream().filter(text -> missing(text).isPresent()).toList();
        return texts.stream().findFirst().map(first -> Diagnostic.warning(figure.spec().source().span(),
                "charts can't write `" + missing(first).orElseThrow() + "` in `" + first.text() + "`" + others(texts)
                        + ": their font has Latin, Greek and Cyrillic letters; the picture shows `" + BOX + "` instead")
                .withHint("write such names in these letters in SQL, or show the rows as a table, which has them all"));
    }

    private static String others(List<Mark.Text> texts) {
        long others = texts.stream().map(Mark.Text::text).distinct().count() - 1;
        return others == 0 ? "" : others == 1 ? " and 1 more text" : " and " + others + " more texts";
    }

    private static Optional<String> missing(Mark.Text text) {
        if (text.face().font().canDisplayUpTo(text.text()) < 0) {
            return Optional.empty();
        }
        return LETTER.matcher(text.text()).results().map(MatchResult::group)
                .filter(letter -> text.face().font().canDisplayUpTo(letter) >= 0).findFirst();
    }
}
