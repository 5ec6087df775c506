package casebook.chart;

import casebook.notebook.ChartMarks.Annotation;
import casebook.notebook.ChartMarks.Reference;
import casebook.notebook.Phrase;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;

/** Says what an author set over a chart: lines, bands and notes, in the order in which they are written. */
final class OverlayDescription {
    private OverlayDescription() {}

    static List<String> of(Figure figure) {
        List<String> sentences = new ArrayList<>();
        figure.spec().marks().references().forEach(reference -> sentences.add(reference(figure.words(), reference)));
        for (Annotation note : figure.spec().marks().annotations()) {
            sentences.add(Sentence.NOTE.in(figure.words(), note.x().text(), text(note.text())));
        }
        return sentences;
    }

    private static String reference(Words words, Reference reference) {
        String from = reference.from().text();
        if (reference.to().isPresent()) {
            String to = reference.to().get().text();
            return reference.text().map(text -> Sentence.BAND_AT.in(words, from, to, text(text)))
                    .orElseGet(() -> Sentence.UNNAMED_BAND.in(words, from, to));
        }
        return reference.text().map(text -> Sentence.LINE_AT.in(words, from, text(text)))
                .orElseGet(() -> Sentence.UNNAMED_LINE.in(words, from));
    }

    /** A sentence has one full stop. */
    private static String text(Phrase phrase) {
        String text = Values.oneLine(phrase.text());
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
