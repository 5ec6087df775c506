package casebook.yaml;

import casebook.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Says in plain words what the library means. It knows tokens; people know keys, lists and quotes. So each mistake is
 * told from the library's problem together with the line on which it was noticed.
 */
final class Mistakes {
    /** A key, its colon, and an unquoted value behind it, after the dashes of a list. */
    private static final Pattern PAIR = Pattern.compile("(?:- +)*([^\\s:#\\[{\"'-][^:]*: +)(\\S.*)");

    private static final Pattern KEY = Pattern.compile("(.*?):( |$)");
    private static final Pattern ITEM = Pattern.compile("-( .*)?");

    private final JoinedLines lines;
    private final String text;

    Mistakes(JoinedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    Diagnostic explain(YamlEngineException mistake) {
        if (mistake instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
            int at = offset(marked.getProblemMark());
            int from = marked.getContextMark().isPresent() ? offset(marked.getContextMark()) : at;
            String context = Optional.ofNullable(marked.getContext()).orElse("");
            return explain(Optional.ofNullable(marked.getProblem()).orElse(""), context, at, from);
        }
        return unknown(0, mistake.getMessage());
    }

    private int offset(Optional<Mark> mark) {
        return lines.offset(mark.orElseThrow().getIndex());
    }

    /**
     * @param at where the problem was noticed
     * @param from where the thing begins that was being read
     */
    private Diagnostic explain(String problem, String context, int at, int from) {
        if (text.startsWith("\t", lines.firstOnLine(at))) {
            return tab(lines.firstOnLine(at));
        }
        return switch (context) {
            case "while scanning for the next token" -> badStart(at);
            case "while scanning an alias", "while scanning an anchor", "while scanning a tag",
                    "while scanning a directive" -> badStart(from);
            case "while scanning a simple key" -> notAKey(from);
            case "while scanning a quoted scalar", "while scanning a double-quoted scalar" -> quoted(problem, at, from);
            case "while scanning a block scalar" -> blockText(at, from);
            case "while parsing a flow sequence", "while parsing a flow mapping" -> brackets(at, from);
            case "while parsing a flow node" -> noItem(at);
            case "while parsing a block node" -> badStart(at);
            case "while parsing a block mapping", "while parsing a block collection" -> misplaced(at, from);
            default -> withoutContext(problem, at);
        };
    }

    private Diagnostic withoutContext(String problem, int at) {
        return switch (problem) {
            case "mapping values are not allowed here" -> colon(at);
            case "mapping keys are not allowed here" -> badStart(at);
            case "sequence entries are not allowed here" ->
                    error(at, lines.lineEnd(at), "a list can't start on the line of its key with `- `")
                            .withHint("write `[one, two]`, or each item on a line of its own; put a text in quotes");
            default -> problem.startsWith("expected '<document start>'") ? behindDocument(at) : unknown(at, problem);
        };
    }

    /** Something that follows the whole value. */
    private Diagnostic behindDocument(int at) {
        if (text.startsWith("%")) {
            return badStart(0);
        }
        int above = lineAbove(at);
        if (above >= 0 && lines.line(above).startsWith("...")) {
            return error(at, lines.lineEnd(at), "nothing may follow the `...` line, which ends the YAML");
        }
        return misplaced(at, at);
    }

    private Diagnostic tab(int from) {
        int to = from;
        while (text.startsWith("\t", to)) {
            to++;
        }
        return Diagnostic.invalid(lines.exactly(from, to), "a tab can't indent YAML").withHint("use spaces");
    }

    private Diagnostic badStart(int at) {
        if (at >= text.length()) {
            return unknown(at, "the text ends too early");
        }
        Matcher key = KEY.matcher(text).region(at, lines.lineEnd(at));
        int end = at == lines.firstOnLine(at) && key.lookingAt() ? key.end(1) : lines.lineEnd(at);
        String first = text.charAt(at) == '`' ? "a backtick" : "`" + text.charAt(at) + "`";
        return error(at, at + 1, "an unquoted text can't start with " + first)
                .withHint("put the text in quotes: " + Quotes.around(text.substring(at, end)));
    }

    /** A colon behind something that can't be a key. */
    private Diagnostic colon(int at) {
        int first = lines.firstOnLine(at);
        Matcher pair = PAIR.matcher(text).region(first, lines.lineEnd(at));
        if (pair.lookingAt() && pair.start(2) <= at) {
            return error(pair.start(2), pair.end(2), "a `: ` can't stand in an unquoted text")
                    .withHint("put the text in quotes: " + pair.group(1) + Quotes.around(pair.group(2)));
        }
        int above = lineAbove(at);
        if (above < 0 || isPairOrItem(above)) {
            return error(first, lines.lineEnd(at), "this line is indented deeper than the one above, which has its value already")
                    .withHint("let the keys of one map start in the same column; put a text that goes on over several lines in quotes");
        }
        return notAKey(above);
    }

    private boolean isPairOrItem(int at) {
        String line = lines.line(at).strip();
        return PAIR.matcher(line).lookingAt() || ITEM.matcher(line).matches();
    }

    /** An offset on the nearest line above that isn't blank, or -1. */
    private int lineAbove(int at) {
        int above = lines.lineStart(at) - 1;
        while (above > 0 && lines.line(above).isBlank()) {
            above = lines.lineStart(above) - 1;
        }
        return above;
    }

    private Diagnostic notAKey(int at) {
        String written = lines.line(at).strip();
        var mistake = error(lines.firstOnLine(at), lines.lineEnd(at), "this line is neither `key: value` nor `- item`");
        if (written.matches("-[^\\s-].*")) {
            return mistake.withHint("put a space after the dash: `- " + written.substring(1) + "`");
        }
        return mistake.withHint(Shapes.missingSpace(written).orElse("write `key: value`, with a space after the colon"));
    }

    private Diagnostic quoted(String problem, int at, int from) {
        if (problem.startsWith("found unknown escape") && at < text.length()) {
            return error(at - 1, at + 1, "`\\" + text.charAt(at) + "` means nothing between double quotes")
                    .withHint("write `\\\\` for a backslash, or use single quotes");
        }
        if (problem.startsWith("expected escape sequence")) {
            return error(at, at + 1, "hexadecimal digits must follow `\\x`, `\\u` or `\\U` between double quotes")
                    .withHint("write `\\\\` for a backslash, or use single quotes");
        }
        return error(from, lines.lineEnd(from), "this quote is never closed");
    }

    private Diagnostic blockText(int at, int from) {
        return error(at, lines.lineEnd(at), "nothing may follow the `" + text.charAt(from) + "` on its line")
                .withHint("start the text on the next line, indented; or put it in quotes");
    }

    /** Inside brackets, where an item should end. */
    private Diagnostic brackets(int at, int from) {
        boolean left = lines.lineStart(at) > from && column(lines.firstOnLine(at)) <= column(lines.firstOnLine(from));
        if (at >= text.length() || left) {
            return neverClosed(from);
        }
        if (text.startsWith(":", at)) {
            return error(at, at + 1, "a `:` can't stand in an unquoted text between brackets").withHint("put the text in quotes");
        }
        return error(at, at + 1, "a `,` or a `" + closing(from) + "` must stand before this")
                .withHint("put a text that holds quotes or brackets in quotes");
    }

    private Diagnostic neverClosed(int from) {
        int remark = lines.line(from).indexOf(" #", column(from));
        return error(from, lines.lineEnd(from), "this `" + text.charAt(from) + "` is never closed")
                .withHint(remark >= 0
                        ? "put a text that starts with `#` in quotes; without them the rest of the line is a remark"
                        : "write `" + closing(from) + "` where it ends");
    }

    private char closing(int open) {
        return text.charAt(open) == '[' ? ']' : '}';
    }

    private Diagnostic noItem(int at) {
        if (text.startsWith(":", at)) {
            return noKey(at);
        }
        if (at < text.length()) {
            return error(at, at + 1, "there is no value before this `" + text.charAt(at) + "`")
                    .withHint("put a text that holds brackets or commas in quotes");
        }
        return neverClosed(Math.max(text.lastIndexOf('['), text.lastIndexOf('{')));
    }

    /** Something that belongs neither to the map or list around it nor to one above. */
    private Diagnostic misplaced(int at, int from) {
        if (lines.firstOnLine(at) != at) {
            return behindValue(at);
        }
        if (text.startsWith(":", at)) {
            return noKey(at);
        }
        if (text.startsWith("]", at) || text.startsWith("}", at)) {
            return error(at, at + 1, "there is nothing that this `" + text.charAt(at) + "` closes");
        }
        if (at != from && column(at) == column(from) && ITEM.matcher(lines.line(at).strip()).matches()) {
            return error(at, lines.lineEnd(at), "a list item can't stand among the keys of a map");
        }
        if (at != from && column(at) == column(from) && text.startsWith("-", from)) {
            return error(at, lines.lineEnd(at), "a key can't stand among the items of a list");
        }
        return error(at, lines.lineEnd(at), "the indentation of this line fits none of the lines above")
                .withHint("let the keys of one map, and the dashes of one list, start in the same column");
    }

    private Diagnostic noKey(int at) {
        return error(at, at + 1, "there is no key before this `:`");
    }

    /** Something on the line of a value that has ended: a quote that closed too early, usually. */
    private Diagnostic behindValue(int at) {
        String before = text.substring(0, at).stripTrailing();
        var mistake = error(at, lines.lineEnd(at), "the value ends before this, and nothing may follow it on its line");
        return switch (before.charAt(before.length() - 1)) {
            case '\'' -> mistake.withHint("put the whole text in double quotes, or write an apostrophe between single quotes twice: 'it''s'");
            case '"' -> mistake.withHint("put the whole text in single quotes, or write `\\\"` for a quote between double quotes");
            case ']', '}' -> mistake.withHint("delete it, or put the whole text in quotes");
            default -> mistake.withHint("put the whole text in quotes");
        };
    }

    private int column(int at) {
        return at - lines.lineStart(at);
    }

    private Diagnostic unknown(int at, String problem) {
        if (text.startsWith("%")) {
            return badStart(0);
        }
        return error(at, lines.lineEnd(at), "this can't be read as YAML: " + problem);
    }

    private Diagnostic error(int from, int to, String message) {
        return Diagnostic.invalid(lines.span(from, to), message);
    }
}
