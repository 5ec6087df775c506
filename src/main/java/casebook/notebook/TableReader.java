package casebook.notebook;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the keys of a table. */
final class TableReader {
    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    TableReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    TableSpec read(Span span, Name source, Fields fields) {
        var look = new TableLookReader(displays, diagnostics);
        return new TableSpec(span, source, displays.captions(fields), DisplayReader.names(fields, "columns"),
                labels(fields), displays.formats(fields), look.look(fields), look.rows(fields));
    }

    private Map<Name, Phrase> labels(Fields fields) {
        var labels = new LinkedHashMap<Name, Phrase>();
        displays.byColumn(fields, "labels").forEach((column, text) ->
                labels.put(column, PhraseReader.read(text, diagnostics)));
        return Collections.unmodifiableMap(labels);
    }
}
