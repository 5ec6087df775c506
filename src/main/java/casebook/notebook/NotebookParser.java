package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Optional;

/** Reads a notebook's text into a {@link Notebook}. */
public final class NotebookParser {
    private NotebookParser() {}

    /**
     * Reads a notebook; mistakes are added to {@code diagnostics}, and what is wrong is left out of the result.
     *
     * @param name the path below the notebooks folder without {@code .md}
     */
    public static Notebook parse(String name, Source source, Diagnostics diagnostics) {
        var region = FrontMatterReader.region(source, diagnostics);
        FrontMatter front = FrontMatterReader.read(region, Version.of(name).language(), diagnostics);
        try {
            Optional<Document> parsed = BoundedParse.read(() -> Markdown.parse(source.text(), region.bodyStart()));
            if (parsed.isPresent()) {
                Document document = parsed.get();
                return new Notebook(name, source, front, new BlockReader(source, diagnostics).read(document), document);
            }
            diagnostics.add(Diagnostic.invalid(longestLine(source, region.bodyStart()),
                    "this Markdown takes more than " + BoundedParse.SECONDS + " seconds of computing to read")
                    .withHint("this is the longest line; split it, or what repeats the same signs thousands of times"));
        } catch (StackOverflowError nested) {
            diagnostics.add(Diagnostic.invalid(source.whole().part(region.bodyStart(), region.bodyStart()),
                    "the Markdown is nested too deeply to be read")
                    .withHint("lists, quotes and brackets may be nested a few hundred levels at most"));
        }
        return new Notebook(name, source, front, List.of(), Markdown.parse("", 0));
    }

    private static Span longestLine(Source source, int from) {
        int longest = source.line(from);
        for (int line = longest; line < source.lines(); line++) {
            longest = source.lineText(line).length() > source.lineText(longest).length() ? line : longest;
        }
        int start = Math.max(from, source.lineStart(longest));
        return new Span(source, start, start);
    }
}
