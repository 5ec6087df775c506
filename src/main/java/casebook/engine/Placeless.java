package casebook.engine;

import casebook.cache.In;
import casebook.cache.Out;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.QualifiedSql;
import casebook.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A warning about one word of a cell's SQL, for every cell of the same SQL, however its words are spaced and what it reads is called.
 *
 * @param word which of the words, names of relations not counted
 */
record Placeless(int word, String message, Optional<String> hint) {
    static Placeless of(Diagnostic warning, Step step) {
        List<Span> words = words(step.sql());
        int word = 0;
        while (word + 1 < words.size() && words.get(word).end() <= warning.span().start()) {
            word++;
        }
        return new Placeless(word, warning.message(), warning.hint());
    }

    /** The warning at its place in a cell. */
    Diagnostic of(Step step) {
        return Diagnostic.warning(words(step.sql()).get(word), message).withHint(hint);
    }

    void write(Out out) {
        out.number(word).text(message).optionalText(hint);
    }

    static Placeless read(In in) {
        int word = in.count();
        String message = in.text();
        return new Placeless(word, message, in.optionalText());
    }

    private static List<Span> words(QualifiedSql sql) {
        var words = new ArrayList<Span>();
        for (Token token : Lexer.tokens(sql.origin().text())) {
            if (sql.edits().stream().noneMatch(edit -> edit.start() < token.end() && token.start() < edit.end())) {
                words.add(sql.origin().part(token.start(), token.end()));
            }
        }
        return words;
    }
}
