package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param source the relation it shows
 * @param columns the columns to show, in this order; empty for all
 * @param labels the heads of columns, by column name
 * @param formats by column name
 */
public record TableSpec(
        Span span,
        Name source,
        Captions captions,
        List<Name> columns,
        Map<Name, Phrase> labels,
        Map<Name, Name> formats,
        TableLook look,
        TableRows rows) implements Display {
    @Override
    public List<Name> data() {
        return Stream.concat(Stream.of(source), rows.totalsCell().stream()).toList();
    }

    @Override
    public Stream<ValueRef> values() {
        return Stream.concat(captions.values(), labels.values().stream().flatMap(Phrase::values));
    }

    @Override
    public TableSpec resolve(Function<ValueRef, String> values) {
        return new TableSpec(span, source, captions.resolve(values), columns,
                Named.map(labels, phrase -> phrase.resolve(values)), formats, look, rows);
    }
}
