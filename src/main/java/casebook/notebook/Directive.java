package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that means something: {@code <!-- if: cell.column -->}, {@code <!-- else -->}, {@code <!-- end -->}. */
sealed interface Directive {
    Span span();

    record If(Span span, ValueRef condition) implements Directive {}

    record Else(Span span) implements Directive {}

    record End(Span span) implements Directive {}

    Pattern COMMENT = Pattern.compile("\\s*<!--\\s*(.*?)\\s*-->\\s*", Pattern.DOTALL);
    Pattern CONDITION = Pattern.compile("if:\\s*(.*)", Pattern.DOTALL);
    Pattern NEAR_MISS = Pattern.compile("endif|end if|fi|else:|else if.*|elseif.*|elif.*|if [a-z_]\\w*\\.\\w+");

    /** Reads an HTML block; other comments give nothing. */
    static Optional<Directive> read(Span html, Diagnostics diagnostics) {
        Matcher comment = COMMENT.matcher(html.text());
        if (!comment.matches() || comment.group(1).contains("-->")) {
            return Optional.empty();
        }
        Span span = html.part(comment.start(1), comment.end(1));
        String text = comment.group(1);
        Matcher condition = CONDITION.matcher(text);
        if (condition.matches()) {
            return ValueRefReader.readBare(span.part(condition.start(1), condition.end(1)), Optional.empty(), diagnostics)
                    .map(ref -> new If(span, ref));
        }
        if (NEAR_MISS.matcher(text).matches()) {
            diagnostics.add(Diagnostic.invalid(span, "`" + text + "` is not a condition")
                    .withHint("there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->"));
        }
        return switch (text) {
            case "else" -> Optional.of(new Else(span));
            case "end" -> Optional.of(new End(span));
            default -> Optional.empty();
        };
    }
}
