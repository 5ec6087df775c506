package casebook.diagnostic;

import java.util.Locale;

/**
 * Turns messages into text: {@code path:line:column: error: what}, a code frame, notes and a hint.
 * The only place where 0-based positions become 1-based.
 */
public final class DiagnosticPrinter {
    private static final int WIDEST_LINE = 160;

    private final boolean color;

    /** @param color whether to use ANSI colours */
    public DiagnosticPrinter(boolean color) {
        this.color = color;
    }

    /** The message as lines of text, ending with a line end. */
    public String text(Diagnostic diagnostic) {
        var out = new StringBuilder();
        String kind = diagnostic.severity().word() + ":";
        out.append(paint("1", place(diagnostic.span()))).append(": ")
                .append(paint(diagnostic.isError() ? "1;31" : "1;33", kind)).append(' ')
                .append(clean(diagnostic.message())).append('\n');
        frame(out, diagnostic.span());
        diagnostic.detail().ifPresent(detail -> out.append(clean(detail).indent(2)));
        for (Diagnostic.Note note : diagnostic.notes()) {
            out.append(place(note.span())).append(": ").append(paint("1;36", "note:")).append(' ')
                    .append(clean(note.text())).append('\n');
            frame(out, note.span());
        }
        diagnostic.hint().ifPresent(hint ->
                out.append("  ").append(paint("1;36", "hint:")).append(' ').append(clean(hint)).append('\n'));
        return out.toString();
    }

    /** The message as one line of JSON; lines and columns are 1-based, columns count code points. */
    public String json(Diagnostic diagnostic) {
        var out = new StringBuilder("{\"severity\":").append(quote(diagnostic.severity().name().toLowerCase(Locale.ROOT)));
        position(out, diagnostic.span());
        out.append(",\"message\":").append(quote(diagnostic.message()));
        diagnostic.hint().ifPresent(hint -> out.append(",\"hint\":").append(quote(hint)));
        diagnostic.detail().ifPresent(detail -> out.append(",\"detail\":").append(quote(detail)));
        out.append(",\"notes\":[");
        for (int i = 0; i < diagnostic.notes().size(); i++) {
            Diagnostic.Note note = diagnostic.notes().get(i);
            out.append(i == 0 ? "" : ",").append("{\"message\":").append(quote(note.text()));
            position(out, note.span());
            out.append('}');
        }
        return out.append("]}").toString();
    }

    private static void position(StringBuilder out, Span span) {
        Source source = span.source();
        out.append(",\"path\":").append(quote(source.path()));
        if (!source.text().isEmpty()) {
            out.append(",\"line\":").append(source.line(span.start()) + 1)
                    .append(",\"column\":").append(source.column(span.start()) + 1)
                    .append(",\"endLine\":").append(source.line(span.end()) + 1)
                    .append(",\"endColumn\":").append(source.column(span.end()) + 1);
        }
    }

    private static String place(Span span) {
        Source source = span.source();
        if (source.text().isEmpty()) {
            return clean(source.path());
        }
        return clean(source.path()) + ":" + (source.line(span.start()) + 1) + ":" + (source.column(span.start()) + 1);
    }

    /** The line of the span's start with a caret under each character of the span on that line. */
    private void frame(StringBuilder out, Span span) {
        Source source = span.source();
        if (source.text().isEmpty()) {
            return;
        }
        int line = source.line(span.start());
        String text = source.lineText(line);
        int from = Math.min(span.start() - source.lineStart(line), text.length());
        int to = Math.clamp((long) span.end() - source.lineStart(line), from, Math.max(text.length(), from));
        int cut = Math.max(0, from - WIDEST_LINE / 2);
        cut = wholeCharacter(text, cut);
        int stop = wholeCharacter(text, Math.min(text.length(), cut + WIDEST_LINE));
        String number = Integer.toString(line + 1);
        String margin = " ".repeat(number.length());
        String before = text.substring(cut, from);
        String marked = text.substring(from, Math.clamp(to, from, Math.max(stop, from)));
        out.append(' ').append(paint("2", number + " |")).append(' ')
                .append(cut > 0 ? "…" : "").append(clean(text.substring(cut, stop))).append(stop < text.length() ? "…" : "")
                .append('\n');
        out.append(' ').append(paint("2", margin + " |")).append(' ')
                .append(" ".repeat(width(before) + (cut > 0 ? 1 : 0)))
                .append(paint("1;31", "^".repeat(Math.max(1, width(marked))))).append('\n');
    }

    /** The offset itself, or the one before it if it would cut a pair of surrogates. */
    private static int wholeCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** The terminal columns that a text takes; East Asian wide characters and emoji take two. */
    private static int width(String text) {
        return text.codePoints().map(DiagnosticPrinter::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || Character.isEmojiPresentation(codePoint) && !isFlagLetter(codePoint) || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** Two of them make a flag, which takes two columns. */
    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** Control characters become spaces or pictures, so that data can't drive the terminal or turn its text around. */
    public static String clean(String text) {
        return text.codePoints().map(DiagnosticPrinter::clean)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int clean(int c) {
        if (c == '\t' || c == '\r') {
            return ' ';
        }
        if (c < 0x20 && c != '\n') {
            return 0x2400 + c;
        }
        boolean control = c >= 0x7F && c < 0xA0;
        return control || turns(c) ? 0xFFFD : c;
    }

    /** Whether a character turns the text around that follows it. */
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String quote(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < 0x20 || c >= 0x7F && c < 0xA0 || turns(c)) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    private String paint(String style, String text) {
        return color ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
