package casebook.notebook;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text of an option, with the inline values in it. */
final class PhraseReader {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private PhraseReader() {}

    static Phrase read(YamlScalar scalar, Diagnostics diagnostics) {
        var parts = new ArrayList<Phrase.Part>();
        Matcher code = CODE.matcher(scalar.text());
        int done = 0;
        while (code.find()) {
            Optional<ValueRef> ref = ValueRefReader.read(place(scalar, code.group()), code.group(1), diagnostics);
            if (ref.isPresent()) {
                literal(parts, scalar.text().substring(done, code.start()));
                parts.add(new Phrase.Value(ref.get()));
                done = code.end();
            }
        }
        literal(parts, scalar.text().substring(done));
        return new Phrase(scalar.span(), parts);
    }

    private static void literal(ArrayList<Phrase.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Phrase.Literal(text));
        }
    }

    /** Where a piece of the scalar's text stands; the whole scalar if escapes or folding hide it. */
    private static Span place(YamlScalar scalar, String piece) {
        int at = scalar.span().text().indexOf(piece);
        return at < 0 ? scalar.span() : scalar.span().part(at, at + piece.length());
    }
}
