package casebook.site;

import com.vladsch.flexmark.ast.LinkRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author writes to name a figure or a table: {@code [@fig:revenue]}, {@code [@tab:sales/north.md#revenue]}.
 *
 * @param mark {@code fig}, {@code tab}, or what else stands there
 * @param path of the notebook that shows it; empty for this page
 * @param name the cell's name, or the block's anchor
 */
record CrossReference(String mark, Optional<String> path, String name) {
    private static final Pattern WRITTEN = Pattern.compile("@([a-z]+):(?:([^#\\s]+\\.md)#)?([\\p{L}\\p{N}_.-]+)");

    /** Nothing if brackets without an address hold something else. */
    static Optional<CrossReference> of(LinkRef node) {
        Matcher written = WRITTEN.matcher(node.getReference());
        return node.isReferenceTextCombined() && written.matches()
                ? Optional.of(new CrossReference(written.group(1), Optional.ofNullable(written.group(2)), written.group(3)))
                : Optional.empty();
    }

    Optional<Numbered> kind() {
        for (Numbered kind : Numbered.values()) {
            if (kind.mark.equals(mark)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
