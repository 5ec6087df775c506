package casebook.notebook;

import java.util.Optional;

/**
 * Where a formula among text starts and ends, as GitHub has it: {@code $…$}, {@code $$…$$} and {@code $`…`$}. A dollar
 * opens a formula where no letter or digit stands before it and no space behind it, and closes one where no space stands
 * before it and no letter or digit behind it; so "$5 and $6" are amounts.
 */
final class MathDelimiters {
    /** Formulas are short; and a text full of dollars is read in reasonable time. */
    private static final int LONGEST = 2000;

    /** @param end offset behind the closing mark */
    record Found(int formulaStart, int formulaEnd, int end) {}

    private final CharSequence text;
    private final int start;

    private MathDelimiters(CharSequence text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The formula that starts with the dollar at an offset. */
    static Optional<Found> find(CharSequence text, int start) {
        return new MathDelimiters(text, start).find();
    }

    private Optional<Found> find() {
        if (start > 0 && (isWord(start - 1) || at(start - 1) == '$')) {
            return Optional.empty();
        }
        if (at(start + 1) == '`') {
            return until(start + 2, "`$");
        }
        if (at(start + 1) == '$') {
            return until(start + 2, "$$").filter(found -> !blank(found));
        }
        return isSpace(start + 1) ? Optional.empty() : single();
    }

    /** Code goes before mathematics: what holds a backtick is none. */
    private Optional<Found> single() {
        int last = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < last; i++) {
            if (at(i) == '\\') {
                i++;
            } else if (at(i) == '`') {
                return Optional.empty();
            } else if (at(i) == '$') {
                return i > start + 1 && at(i + 1) != '$' && !isSpace(i - 1) && !isWord(i + 1)
                        ? Optional.of(new Found(start + 1, i, i + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Found> until(int from, String mark) {
        int last = Math.min(text.length() - mark.length(), from + LONGEST);
        for (int i = from; i <= last; i++) {
            if (at(i) == '\\' && mark.charAt(0) == '$') {
                i++;
            } else if (at(i) == mark.charAt(0) && at(i + 1) == '$') {
                return i > from ? Optional.of(new Found(from, i, i + 2)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean blank(Found found) {
        return text.subSequence(found.formulaStart(), found.formulaEnd()).toString().isBlank();
    }

    /** The character at an offset; a space outside the text. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(at(index));
    }

    private boolean isWord(int index) {
        return Character.isLetterOrDigit(at(index));
    }
}
