package casebook.notebook;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts around a figure or a table.
 *
 * @param title states the finding
 * @param subtitle the measure and its unit
 * @param caption the source, a remark
 * @param alt describes a picture to those who don't see it
 */
public record Captions(
        Optional<Phrase> title, Optional<Phrase> subtitle, Optional<Phrase> caption, Optional<Phrase> alt) {
    public static final Captions NONE =
            new Captions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Stream<ValueRef> values() {
        return Stream.of(title, subtitle, caption, alt).flatMap(Optional::stream).flatMap(Phrase::values);
    }

    public Captions resolve(Function<ValueRef, String> values) {
        return new Captions(title.map(p -> p.resolve(values)), subtitle.map(p -> p.resolve(values)),
                caption.map(p -> p.resolve(values)), alt.map(p -> p.resolve(values)));
    }
}
