package casebook.plan;

import casebook.diagnostic.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cell's SQL with every table's name written in full, so that it means the same wherever it is read from,
 * and the way back from places in it to places in the file.
 *
 * @param origin the SELECT in the file
 * @param text what the engine runs
 * @param edits the names replaced, in order; none touches another
 */
public record QualifiedSql(Span origin, String text, List<Edit> edits) {
    /**
     * A piece of the file (offsets within {@code origin}) that another text stands for.
     *
     * @param isFile whether it names a file that is read
     */
    public record Edit(int start, int end, String text, boolean isFile) {
        public Edit(int start, int end, String text) {
            this(start, end, text, false);
        }

        /** Puts a text in the place of a span inside {@code origin}. */
        static Edit of(Span origin, Span replaced, String text) {
            return new Edit(replaced.start() - origin.start(), replaced.end() - origin.start(), text);
        }

        /** Names a file by another path. */
        static Edit file(Span origin, Span replaced, String path) {
            return new Edit(replaced.start() - origin.start(), replaced.end() - origin.start(), "'" + path.replace("'", "''") + "'", true);
        }
    }

    public QualifiedSql {
        edits = List.copyOf(edits);
    }

    /**
     * Writes edits into a piece of a file. A parser may name one place twice ({@code CASE x WHEN 1 … WHEN 2 …} repeats
     * {@code x}), and it is edited once.
     */
    static QualifiedSql of(Span origin, Collection<Edit> edits) {
        var byStart = new TreeMap<Integer, Edit>();
        edits.forEach(edit -> byStart.putIfAbsent(edit.start(), edit));
        String original = origin.text();
        var text = new StringBuilder();
        int done = 0;
        for (Edit edit : byStart.values()) {
            text.append(original, done, edit.start()).append(edit.text());
            done = edit.end();
        }
        return new QualifiedSql(origin, text.append(original.substring(done)).toString(), List.copyOf(byStart.values()));
    }

    /**
     * The same SQL where it reads other relations.
     *
     * @param names how SQL names the others, by how it names those read
     */
    QualifiedSql moved(Map<String, String> names) {
        return of(origin, edits.stream()
                .map(edit -> new Edit(edit.start(), edit.end(), names.getOrDefault(edit.text(), edit.text()), edit.isFile())).toList());
    }

    /** Whether it reads files: what they hold is part of what it gives. */
    public boolean readsFiles() {
        return edits.stream().anyMatch(Edit::isFile);
    }

    /** Where a relation is named first. */
    Optional<Span> firstUse(Relation relation) {
        return edits.stream().filter(edit -> edit.text().equals(relation.sql()))
                .min(Comparator.comparingInt(Edit::start)).map(edit -> origin.part(edit.start(), edit.end()));
    }

    /**
     * The place in the file for a place in {@code text}: the whole name as it is written there, or from the place on to
     * the end of the word.
     *
     * @param byteOffset as DuckDB counts: UTF-8 bytes from the start of {@code text}
     */
    public Span place(int byteOffset) {
        int offset = charOffset(byteOffset);
        int shift = 0;
        for (Edit edit : edits) {
            int start = edit.start() + shift;
            if (offset < start) {
                break;
            }
            if (offset < start + edit.text().length()) {
                return origin.part(edit.start(), edit.end());
            }
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return word(offset - shift);
    }

    private Span word(int at) {
        String original = origin.text();
        int end = at;
        while (end < original.length() && Character.isJavaIdentifierPart(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        boolean sign = end == at && at < original.length();
        return origin.part(at, sign ? at + Character.charCount(original.codePointAt(at)) : end);
    }

    /** The start of the character that a byte belongs to. */
    private int charOffset(int byteOffset) {
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > byteOffset) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
