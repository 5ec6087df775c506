package casebook.yaml;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Makes a tree of the library's events. Works on events, not on its nodes, since those are composed recursively and
 * with aliases followed; here the depth is bounded, and aliases are refused where they stand.
 */
final class TreeBuilder {
    private static final int DEEPEST = 64;

    private final JoinedLines lines;
    private final Iterator<Event> events;
    private final Diagnostics diagnostics;
    private int depth;

    TreeBuilder(JoinedLines lines, Iterator<Event> events, Diagnostics diagnostics) {
        this.lines = lines;
        this.events = events;
        this.diagnostics = diagnostics;
    }

    /** The value of the first document; a second one is reported. */
    Optional<Yaml> document() {
        Optional<Yaml> value = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof NodeEvent)) {
                continue;
            }
            if (value.isPresent()) {
                throw new Unreadable(Diagnostic.invalid(line(event), "a second YAML document starts here, after a `---` line")
                        .withHint("delete the `---` line, or what follows it"));
            }
            value = Optional.of(node(event));
        }
        return value.filter(yaml -> !(yaml instanceof YamlScalar scalar && scalar.value() == null));
    }

    private Yaml node(Event event) {
        refuseProperties(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent start -> collection(start);
            default -> new YamlScalar(span(event), "", null);
        };
    }

    private Yaml collection(CollectionStartEvent start) {
        if (++depth > DEEPEST) {
            throw new Unreadable(Diagnostic.invalid(line(start), "this is nested more than " + DEEPEST + " levels deep"));
        }
        Yaml value = start instanceof SequenceStartEvent list ? list(list) : map((MappingStartEvent) start);
        depth--;
        return value;
    }

    private YamlScalar scalar(ScalarEvent event) {
        String text = event.getValue();
        Object value = event.getScalarStyle() == ScalarStyle.PLAIN ? CoreSchema.value(text) : text;
        return new YamlScalar(span(event), text, value);
    }

    private YamlList list(SequenceStartEvent start) {
        var items = new ArrayList<Yaml>();
        Event event = events.next();
        for (; event instanceof NodeEvent; event = events.next()) {
            items.add(node(event));
        }
        Span head = span(start);
        Span last = items.isEmpty() ? head : items.getLast().span();
        return new YamlList(head.to(isBlock(start) ? last : span(event)), items);
    }

    private YamlMap map(MappingStartEvent start) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        Span last = span(start);
        Event event = events.next();
        for (; event instanceof NodeEvent; event = events.next()) {
            Yaml key = node(event);
            Yaml value = node(events.next());
            last = value.span();
            add(entries, key, value);
        }
        return new YamlMap(span(start).to(isBlock(start) ? last : span(event)), List.copyOf(entries.values()));
    }

    private void add(Map<String, YamlMap.Entry> entries, Yaml key, Yaml value) {
        if (!(key instanceof YamlScalar scalar)) {
            diagnostics.add(Diagnostic.invalid(key.span(), "a key must be a text, not " + key.shape()));
            return;
        }
        if (scalar.text().isEmpty()) {
            diagnostics.add(Diagnostic.invalid(key.span(), "there is no key before this `:`"));
            return;
        }
        var entry = new YamlMap.Entry(scalar.text(), key.span(), value);
        YamlMap.Entry first = entries.putIfAbsent(scalar.text(), entry);
        if (first != null) {
            diagnostics.add(Diagnostic.invalid(key.span(), "the key `" + scalar.text() + "` stands twice")
                    .withNote(first.keySpan(), "it stands here first"));
        }
    }

    /** Anchors, aliases and tags: nobody needs them here, and most who write one meant a text. */
    private void refuseProperties(Event event) {
        Optional<String> what = switch (event) {
            case AliasEvent _ -> Optional.of("an alias (`*name`)");
            case NodeEvent node when node.getAnchor().isPresent() -> Optional.of("an anchor (`&name`)");
            case ScalarEvent scalar when scalar.getTag().isPresent() -> Optional.of("a tag (`!name`)");
            case CollectionStartEvent start when start.getTag().isPresent() -> Optional.of("a tag (`!name`)");
            default -> Optional.empty();
        };
        what.ifPresent(it -> diagnostics.add(Diagnostic.invalid(line(event), "this is " + it + " of YAML, which Casebook does not read")
                .withHint("if it is a text, put it in quotes; otherwise write the value out")));
    }

    /** Whether a collection has no brackets of its own; its end event stands behind what follows then. */
    private static boolean isBlock(CollectionStartEvent start) {
        return !start.isFlow() || index(start.getStartMark()) == index(start.getEndMark());
    }

    /** From an event to the end of its line. */
    private Span line(Event event) {
        int from = lines.offset(index(event.getStartMark()));
        return lines.span(from, lines.lineEnd(from));
    }

    private Span span(Event event) {
        return lines.span(lines.offset(index(event.getStartMark())), lines.offset(index(event.getEndMark())));
    }

    private static int index(Optional<Mark> mark) {
        return mark.orElseThrow().getIndex();
    }
}
