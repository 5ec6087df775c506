package casebook.site;

import casebook.result.Words;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The footnotes of one page, included parts' among them, numbered in the order in which they are first mentioned.
 * Ids are {@code fn-N} for the note and {@code fnref-N}, {@code fnref-N-2} … for the places that mention it.
 */
final class Footnotes {
    /** A note, with the renderer that knows what names in it mean. */
    private static final class Note {
        final FootnoteBlock text;
        final ProseRenderer renderer;
        int mentions;

        Note(FootnoteBlock text, ProseRenderer renderer) {
            this.text = text;
            this.renderer = renderer;
        }
    }

    private final List<Note> notes = new ArrayList<>();

    /** How often each note has been mentioned so far. */
    List<Integer> mentions() {
        return notes.stream().map(note -> note.mentions).toList();
    }

    /** Goes back to an earlier state of the mentions; notes that were first mentioned since stay, unmentioned. */
    void mentioned(List<Integer> mentions) {
        for (int i = 0; i < notes.size(); i++) {
            notes.get(i).mentions = i < mentions.size() ? mentions.get(i) : 0;
        }
    }

    /** The mark to set where a note is mentioned. */
    String mention(FootnoteBlock text, ProseRenderer renderer, Words words) {
        int at = 0;
        while (at < notes.size() && notes.get(at).text != text) {
            at++;
        }
        if (at == notes.size()) {
            notes.add(new Note(text, renderer));
        }
        int mention = ++notes.get(at).mentions;
        int number = at + 1;
        return "<sup class=\"footnote-mark\"><a id=\"" + mark(number, mention) + "\" href=\"#fn-" + number + "\" aria-label=\""
                + Html.escape(words.text("footnote", Integer.toString(number))) + "\">" + number + "</a></sup>";
    }

    private static String mark(int number, int mention) {
        return "fnref-" + number + (mention == 1 ? "" : "-" + mention);
    }

    /** All notes mentioned so far, each with its links back; notes may mention further notes. */
    List<FootnoteView> render(Words words) {
        var bodies = new ArrayList<String>();
        for (int i = 0; i < notes.size(); i++) {
            bodies.add(notes.get(i).renderer.children(notes.get(i).text));
        }
        var views = new ArrayList<FootnoteView>();
        for (int i = 0; i < notes.size(); i++) {
            views.add(new FootnoteView("fn-" + (i + 1), new SafeHtml(withLinks(bodies.get(i), backLinks(i + 1, words)))));
        }
        return views;
    }

    private String backLinks(int number, Words words) {
        var links = new StringBuilder();
        for (int mention = 1; mention <= notes.get(number - 1).mentions; mention++) {
            links.append(" <a class=\"footnote-back\" href=\"#").append(mark(number, mention)).append("\" aria-label=\"")
                    .append(Html.escape(words.text("footnoteBack", Integer.toString(number)))).append("\">")
                    .append(Icons.BACK).append("</a>");
        }
        return links.toString();
    }

    /** Links stand at the end of the last paragraph, or behind a note that ends otherwise. */
    private static String withLinks(String body, String links) {
        String end = "</p>";
        String text = body.strip();
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) + links + end : text + links;
    }
}
