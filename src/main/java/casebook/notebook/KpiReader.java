package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Reads a {@code yaml kpi} block: one card or a list of them. */
final class KpiReader {
    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    KpiReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    /** A card, a list of them, or a map of {@code cards} and {@code span}; a card that stands alone may have a span too. */
    Placed placed(Span span, Yaml yaml) {
        if (yaml instanceof YamlMap map && map.entry("cards").isPresent()) {
            var fields = new Fields(map, "key of a kpi block", diagnostics);
            var placed = new Placed(cards(span, map.span(), fields.list("cards")), Placed.share(fields));
            fields.done();
            return placed;
        }
        if (yaml instanceof YamlMap map) {
            var fields = new Fields(map, "key of a card", diagnostics);
            Optional<Integer> share = Placed.share(fields);
            return new Placed(new KpiSpec(span, card(map, fields).stream().toList()), share);
        }
        return new Placed(cards(span, yaml.span(), yaml instanceof YamlList list ? list.items() : List.of(yaml)), Optional.empty());
    }

    private KpiSpec cards(Span span, Span written, List<Yaml> cards) {
        if (cards.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(written, "this block has no card").withHint("write one as `label: …` and `value: cell.column`"));
        }
        return new KpiSpec(span, cards.stream().map(this::card).flatMap(Optional::stream).toList());
    }

    private Optional<KpiSpec.Card> card(Yaml yaml) {
        return Shapes.map(yaml, "a card", diagnostics).flatMap(map -> {
            var fields = new Fields(map, "key of a card", diagnostics);
            fields.stray("span").ifPresent(span -> diagnostics.add(Diagnostic.invalid(span.keySpan(), "a card of several has no `span` of its own")
                    .withHint("write `span` once, and the list under `cards:`")));
            return card(map, fields);
        });
    }

    private Optional<KpiSpec.Card> card(YamlMap map, Fields fields) {
        Optional<Phrase> label = displays.phrase(fields, "label");
        Optional<ValueRef> value = value(fields, "value", "format");
        Optional<ValueRef> change = value(fields, "change", "change_format");
        Optional<Phrase> changeLabel = displays.phrase(fields, "change_label");
        KpiSpec.Good good = fields.choice("good", KpiSpec.Good.class).orElse(KpiSpec.Good.UP);
        Optional<ValueRef> trend = fields.scalar("trend").map(YamlScalar::span)
                .flatMap(written -> ValueRefReader.readBare(written, diagnostics));
        Optional<Name> link = DisplayReader.name(fields, "link");
        fields.done();
        missing(map, "label", label);
        missing(map, "value", value);
        // A card that lacks its label is read all the same, so that its values are looked at in the same run.
        Phrase shown = label.orElse(Phrase.literal(map.span(), ""));
        return value.map(found -> new KpiSpec.Card(map.span(), shown, found, change, changeLabel, good, trend, link));
    }

    private void missing(YamlMap map, String key, Optional<?> found) {
        if (found.isEmpty() && map.entry(key).isEmpty()) {
            diagnostics.add(Diagnostic.invalid(map.span(), "a card needs `" + key + "`"));
        }
    }

    private Optional<ValueRef> value(Fields fields, String key, String formatKey) {
        Optional<Name> format = DisplayReader.name(fields, formatKey);
        return fields.scalar(key).map(YamlScalar::span)
                .flatMap(span -> ValueRefReader.readBare(span, format, diagnostics));
    }
}
