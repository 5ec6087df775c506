package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a table adds to its cells and rows. */
final class TableLookReader {
    private static final int MOST_ROWS = TableRows.MOST_SUMMED;

    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    TableLookReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    TableLook look(Fields fields) {
        var look = new TableLook(DisplayReader.names(fields, "bars"), DisplayReader.names(fields, "heat"),
                DisplayReader.names(fields, "sparklines"), names(fields, "links"), names(fields, "images"));
        both(look.heat(), "heat", look.bars(), "bars");
        both(look.sparklines(), "sparklines", List.copyOf(look.images().keySet()), "images");
        return look;
    }

    /** One thing can be made of a cell, not two. */
    private void both(List<Name> names, String key, List<Name> others, String otherKey) {
        for (Name name : names) {
            others.stream().filter(other -> other.text().equalsIgnoreCase(name.text())).findFirst().ifPresent(other ->
                    diagnostics.add(Diagnostic.invalid(name.span(), "`" + name.text() + "` can't stand under both `" + otherKey + "` and `" + key + "`")
                            .withNote(other.span(), "it stands here too").withHint("choose one of them")));
        }
    }

    TableRows rows(Fields fields) {
        Optional<Name> group = DisplayReader.name(fields, "group");
        Map<Name, Summary> subtotals = fields.map("subtotals").map(map -> summaries(map, "subtotals")).orElse(Map.of());
        if (group.isEmpty() && fields.any("group").isEmpty()) {
            fields.entry("subtotals").ifPresent(entry -> diagnostics.add(Diagnostic.invalid(entry.keySpan(),
                    "there are no groups for `subtotals`").withHint("write `group: COLUMN`, or `totals` for one row of all")));
        }
        return new TableRows(fields.number("limit", 1, MOST_ROWS), group, subtotals, fields.any("totals").flatMap(this::totals));
    }

    private Optional<Totals> totals(Yaml written) {
        return written instanceof YamlMap map ? Optional.of(new Totals.Computed(summaries(map, "totals")))
                : Shapes.scalar(written, "`totals`", diagnostics).map(cell -> new Totals.OfCell(new Name(cell.text(), cell.span())));
    }

    private Map<Name, Summary> summaries(YamlMap map, String key) {
        var found = new LinkedHashMap<Name, Summary>();
        for (YamlMap.Entry entry : map.entries()) {
            String what = "`" + entry.key() + "` under `" + key + "`";
            Shapes.scalar(entry.value(), what, diagnostics)
                    .flatMap(word -> Shapes.choice(word, what, Summary.class, diagnostics))
                    .ifPresent(summary -> found.put(new Name(entry.key(), entry.keySpan()), summary));
        }
        return found;
    }

    private Map<Name, Name> names(Fields fields, String key) {
        var names = new LinkedHashMap<Name, Name>();
        displays.byColumn(fields, key).forEach((column, other) -> names.put(column, name(other)));
        return Collections.unmodifiableMap(names);
    }

    private static Name name(YamlScalar scalar) {
        return new Name(scalar.text(), scalar.span());
    }
}
