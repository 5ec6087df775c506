package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads the blocks that show relations themselves, not their rows: {@code yaml tests}, {@code yaml lineage} and
 * {@code yaml columns}. All of them may be empty, and then speak of everything that the page reads.
 */
final class OverviewReader {
    /** Makes a display of what such a block says. */
    interface Maker {
        Display make(Span span, List<Name> data, Captions captions);
    }

    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    OverviewReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    Optional<Display> read(Name kind, Span span, Optional<Yaml> yaml, Maker maker) {
        Yaml written = yaml.orElseGet(() -> new YamlMap(span.part(0, 0), List.of()));
        return Shapes.map(written, "a " + kind.text() + " block", diagnostics).map(map -> {
            var fields = new Fields(map, "key of a " + kind.text() + " block", diagnostics);
            List<Name> data = DisplayReader.names(fields, "data");
            Captions captions = displays.captions(fields);
            fields.done();
            data.forEach(name -> once(name, data));
            return maker.make(span, data, captions);
        });
    }

    private void once(Name name, List<Name> data) {
        data.stream().filter(other -> other.text().equalsIgnoreCase(name.text())).findFirst().filter(first -> first != name)
                .ifPresent(first -> diagnostics.add(Diagnostic.invalid(name.span(), "`" + name.text() + "` stands here twice")
                        .withNote(first.span(), "the first time")));
    }
}
