package casebook.notebook;

import casebook.diagnostic.Source;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;

/**
 * A notebook file, read.
 *
 * @param name its path below the notebooks folder without {@code .md}, with forward slashes: {@code sales/north}
 * @param document flexmark's tree, in which links and footnotes are resolved; the nodes of
 *     {@link Block.Prose} are its children
 */
public record Notebook(String name, Source source, FrontMatter front, List<Block> blocks, Document document) {
    public Notebook {
        blocks = List.copyOf(blocks);
    }

    /** A notebook is equal to itself alone: its tree has no equality. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether this is a part (its file name starts with {@code _}), which is no page of its own. */
    public boolean isPart() {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("_");
    }

    /** All cells in the order of the file, those inside conditional blocks included. */
    public List<Cell> cells() {
        return Block.flatten(blocks).filter(Block.CellBlock.class::isInstance)
                .map(block -> ((Block.CellBlock) block).cell()).toList();
    }
}
