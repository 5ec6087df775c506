package casebook.notebook;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Pattern;

/** The Markdown that a notebook is written in: GitHub's. */
public final class Markdown {
    /** What reading and rendering must agree on. */
    public static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(
                    AutolinkExtension.create(),
                    FootnoteExtension.create(),
                    new MathExtension(),
                    StrikethroughExtension.create(),
                    TablesExtension.create(),
                    TaskListExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    /** A bar that GitHub takes for the end of a table's cell, though it stands in code. */
    static final Pattern BARE_BAR = Pattern.compile("(?<!\\\\)\\|");

    private Markdown() {}

    /** The text of a code span; in a table a bar is written {@code \\|} there too. */
    public static String code(Code span) {
        String text = span.getText().toString();
        return isInTable(span) ? text.replace("\\|", "|") : text;
    }

    /** Whether a block of code holds a formula instead. */
    public static boolean isMath(FencedCodeBlock fence) {
        return fence.getInfo().toString().strip().equals("math");
    }

    static boolean isInTable(Node node) {
        return node.getAncestorOfType(TableCell.class) != null;
    }

    /** Reads a text from an offset on; positions in the tree count from the start of the text. */
    static Document parse(String text, int from) {
        return PARSER.parse(BasedSequence.of(text).subSequence(from));
    }
}
