package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that means something: {@code <!-- if: cell.column -->}, {@code <!-- else -->}, {@code <!-- end -->}. */
sealed interface Directive {
    Span span();

    /** @param condition absent if it can't be read, which is reported */
    record If(Span span, Optional<ValueRef> condition) implements Directive {}

    record Else(Span span) implements Directive {}

    record End(Span span) implements Directive {}

    String OPEN = "<!--";
    String CLOSE = "-->";
    Pattern IF = Pattern.compile("if:\\s*(.*)", Pattern.DOTALL);
    Pattern ALMOST_IF = Pattern.compile("(?i)if\\s*:?\\s*([a-z_]\\w*\\.\\S+)");
    Pattern ALMOST_ELSE = Pattern.compile("(?i)else:?|(else ?if|elif)\\b.*", Pattern.DOTALL);
    Pattern ALMOST_END = Pattern.compile("(?i)end:?|end ?-?if:?|/if|fi");

    /**
     * Reads a piece of HTML between blocks. Other HTML gives nothing; a comment that was probably meant is reported, and
     * taken for what was meant, so that one mistake gives one message.
     */
    static Optional<Directive> read(Span html, Diagnostics diagnostics) {
        String text = html.text();
        List<Span> comments = comments(html);
        if (comments.size() == 1 && text.strip().startsWith(OPEN) && text.strip().indexOf(CLOSE) == text.strip().length() - CLOSE.length()) {
            return meaning(comments.getFirst(), diagnostics);
        }
        reportMisplaced(html, "a condition stands alone on its line", diagnostics);
        return Optional.empty();
    }

    /** Reports the directives in HTML that stands where there can be none. */
    static void reportMisplaced(Span html, String message, Diagnostics diagnostics) {
        for (Span comment : comments(html)) {
            if (meaning(comment, new Diagnostics()).isPresent()) {
                diagnostics.add(Diagnostic.invalid(comment, message).withHint("move it to a line of its own between paragraphs"));
            }
        }
    }

    /** What stands in comments, without the white space around it. */
    private static List<Span> comments(Span html) {
        var found = new ArrayList<Span>();
        String text = html.text();
        int open = text.indexOf(OPEN);
        int close = text.indexOf(CLOSE, Math.max(0, open));
        while (open >= 0 && close >= 0) {
            String inside = text.substring(Math.min(open + OPEN.length(), close), close);
            int from = close - inside.stripLeading().length();
            found.add(html.part(from, from + inside.strip().length()));
            open = text.indexOf(OPEN, close);
            close = text.indexOf(CLOSE, Math.max(close, open));
        }
        return found;
    }

    private static Optional<Directive> meaning(Span span, Diagnostics diagnostics) {
        String text = span.text();
        Matcher condition = IF.matcher(text);
        Matcher almostIf = ALMOST_IF.matcher(text);
        if (condition.matches()) {
            return Optional.of(new If(span, condition(span, condition.group(1), condition.start(1), diagnostics)));
        } else if (text.equals("else")) {
            return Optional.of(new Else(span));
        } else if (text.equals("end")) {
            return Optional.of(new End(span));
        } else if (almostIf.matches()) {
            return almost(new If(span, condition(span, almostIf.group(1), almostIf.start(1), diagnostics)), diagnostics);
        } else if (ALMOST_ELSE.matcher(text).matches()) {
            return almost(new Else(span), diagnostics);
        }
        return ALMOST_END.matcher(text).matches() ? almost(new End(span), diagnostics) : Optional.empty();
    }

    private static Optional<ValueRef> condition(Span span, String text, int at, Diagnostics diagnostics) {
        if (text.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(span, "this `if` names no value").withHint("write <!-- if: cell.column -->"));
            return Optional.empty();
        }
        return ValueRefReader.readBare(span.part(at, at + text.length()), diagnostics);
    }

    private static Optional<Directive> almost(Directive meant, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.invalid(meant.span(), "`" + meant.span().text() + "` is not a condition")
                .withHint("there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->"));
        return Optional.of(meant);
    }
}
