package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads paragraphs whose lines are links that bring in parts: {@code [Method](_method.md "include")}. */
final class IncludeReader {
    private static final String TITLE = "include";

    private final Source source;
    private final Diagnostics diagnostics;

    IncludeReader(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** One for each line; none if the paragraph is ordinary. Such a link on a line of an ordinary paragraph is reported. */
    List<Block.Include> read(Paragraph paragraph) {
        List<List<Node>> lines = lines(paragraph);
        List<Block.Include> found = lines.stream().map(this::include).flatMap(Optional::stream).toList();
        if (found.size() == lines.size()) {
            return found;
        }
        found.forEach(include -> diagnostics.add(Diagnostic.invalid(include.span(), "an include stands in a paragraph of its own")
                .withHint("put an empty line before and after it")));
        return List.of();
    }

    private static List<List<Node>> lines(Paragraph paragraph) {
        var lines = new ArrayList<List<Node>>(List.of(new ArrayList<>()));
        for (Node node : paragraph.getChildren()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(new ArrayList<>());
            } else if (!node.getChars().isBlank()) {
                lines.getLast().add(node);
            }
        }
        return lines;
    }

    private Optional<Block.Include> include(List<Node> line) {
        return line.size() == 1 && line.getFirst() instanceof Link link && link.getTitle().unescape().equals(TITLE)
                ? Optional.of(new Block.Include(new Span(source, link.getStartOffset(), link.getEndOffset()),
                        decoded(link.getUrl().unescape())))
                : Optional.empty();
    }

    /** Undoes the percent signs that addresses need for spaces and accents. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
