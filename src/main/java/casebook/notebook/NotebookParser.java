package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;

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
            Document document = Markdown.parse(source.text(), region.bodyStart());
            List<Block> blocks = new BlockReader(source, diagnostics).read(document);
            return new Notebook(name, source, front, blocks, document);
        } catch (StackOverflowError nested) {
            diagnostics.add(Diagnostic.invalid(source.whole().part(region.bodyStart(), region.bodyStart()),
                    "the Markdown is nested too deeply to be read")
                    .withHint("lists, quotes and brackets may be nested a few hundred levels at most"));
            return new Notebook(name, source, front, List.of(), Markdown.parse("", 0));
        }
    }
}
