package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fenced blocks that are more than code: {@code sql NAME …} and {@code yaml KIND …}. */
final class FenceReader {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** What an address can hold behind its {@code #} without being encoded, and letters of any script. */
    private static final Pattern ANCHOR = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_-]*");

    private final Diagnostics diagnostics;

    FenceReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a block is more than code to show: its language is followed by a word. */
    boolean isCasebook(FencedCodeBlock fence) {
        String[] words = fence.getInfo().toString().strip().split("\\s+");
        return words.length > 1 && switch (words[0].toLowerCase(Locale.ROOT)) {
            case "sql", "yaml" -> true;
            case "yml" -> DisplayReader.KINDS.contains(words[1]);
            default -> false;
        };
    }

    /** The block, unless it can't be read at all. */
    Optional<Block> read(FencedCodeBlock fence, Source source) {
        Span span = new Span(source, fence.getStartOffset(), fence.getEndOffset());
        if (fence.getClosingMarker().isEmpty()) {
            diagnostics.add(Diagnostic.invalid(new Span(source, fence.getStartOffset(), fence.getInfo().getEndOffset()),
                    "this block is not closed").withHint("end it with a line of " + fence.getOpeningMarker()));
            return Optional.empty();
        }
        List<Name> words = words(new Span(source, fence.getInfo().getStartOffset(), fence.getInfo().getEndOffset()));
        List<Span> lines = lines(fence, source);
        if (words.getFirst().text().equalsIgnoreCase("sql")) {
            return Optional.of(new Block.CellBlock(span, new CellReader(diagnostics).read(span, words, lines)));
        }
        return display(span, words, lines);
    }

    private Optional<Block> display(Span span, List<Name> words, List<Span> lines) {
        Name kind = words.get(1);
        if (words.getFirst().text().equalsIgnoreCase("yml")) {
            diagnostics.add(Diagnostic.invalid(words.getFirst().span(), "a display block starts with `yaml`"));
        }
        if (!DisplayReader.KINDS.contains(kind.text())) {
            diagnostics.add(Diagnostic.invalid(kind.span(), "there is no display block `" + kind.text() + "`")
                    .withHint(Nearest.hint(kind.text(), DisplayReader.KINDS)));
            return Optional.empty();
        }
        for (Name extra : words.subList(Math.min(3, words.size()), words.size())) {
            diagnostics.add(Diagnostic.invalid(extra.span(), "`" + extra.text() + "` is one word too many")
                    .withHint("a display block starts with `yaml " + kind.text() + " ANCHOR`, the anchor being optional"));
        }
        Optional<String> anchor = words.stream().skip(2).findFirst().flatMap(this::anchor);
        return new DisplayReader(diagnostics).block(kind, span, lines)
                .map(placed -> new Block.DisplayBlock(span, anchor, placed.display(), placed.share()));
    }

    private Optional<String> anchor(Name word) {
        if (ANCHOR.matcher(word.text()).matches()) {
            return Optional.of(word.text());
        }
        diagnostics.add(Diagnostic.invalid(word.span(), "`" + word.text() + "` can't be an anchor")
                .withHint("write letters, digits, `-` and `_`, starting with a letter"));
        return Optional.empty();
    }

    private static List<Name> words(Span info) {
        var words = new ArrayList<Name>();
        Matcher word = WORD.matcher(info.text());
        while (word.find()) {
            words.add(new Name(word.group(), info.part(word.start(), word.end())));
        }
        return words;
    }

    /** The content's lines without their line ends. */
    private static List<Span> lines(FencedCodeBlock fence, Source source) {
        return fence.getContentLines().stream().map(line -> {
            int end = line.getEndOffset();
            while (end > line.getStartOffset() && "\r\n".indexOf(source.text().charAt(end - 1)) >= 0) {
                end--;
            }
            return new Span(source, line.getStartOffset(), end);
        }).toList();
    }
}
