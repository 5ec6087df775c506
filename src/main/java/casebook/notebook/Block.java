package casebook.notebook;

import casebook.diagnostic.Span;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A top-level piece of a notebook, in the order of the file. */
public sealed interface Block {
    Span span();

    /** Ordinary Markdown. */
    record Prose(Span span, Node node, List<ValueRef> values) implements Block {}

    /** A cell; a query cell shows its own display. */
    record CellBlock(Span span, Cell cell) implements Block {}

    /**
     * A display block shows a named result again, or differently.
     *
     * @param anchor the id it can be linked to
     * @param share as in {@link Placed}
     */
    record DisplayBlock(Span span, Optional<String> anchor, Display display, Optional<Integer> share) implements Block {}

    /** A link that brings in a part; {@code target} is the link's address, percent signs undone. */
    record Include(Span span, String target) implements Block {}

    /** Blocks shown only if a value is true; NULL is false. */
    record Conditional(Span span, ValueRef condition, List<Block> then, List<Block> otherwise) implements Block {}

    /** All blocks, with those inside conditional blocks in their place. */
    static Stream<Block> flatten(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block instanceof Conditional both
                ? Stream.concat(Stream.of(block), Stream.concat(flatten(both.then()), flatten(both.otherwise())))
                : Stream.of(block));
    }
}
