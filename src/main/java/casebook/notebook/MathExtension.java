package casebook.notebook;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;

/** Has flexmark see formulas before it sees emphasis in them: {@code $a_1 * b * c$}. */
final class MathExtension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new Factory());
    }

    private static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Reader();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Reader implements InlineParserExtension {
        @Override
        public void finalizeDocument(InlineParser parser) {
            // Nothing is kept.
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            // Nothing is kept.
        }

        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            Optional<MathDelimiters.Found> formula = MathDelimiters.find(input, start);
            formula.ifPresent(found -> {
                parser.flushTextNode();
                parser.getBlock().appendChild(new MathNode(input.subSequence(start, found.formulaStart()),
                        input.subSequence(found.formulaStart(), found.formulaEnd()), input.subSequence(found.formulaEnd(), found.end())));
                parser.setIndex(found.end());
            });
            return formula.isPresent();
        }
    }
}
