package casebook.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers from which parts each thing was made the last time, and tells why one was made again. Safe for use by several
 * threads.
 */
public final class Ledger {
    private record Line(String kind, String name, String reason) {}

    private final Map<String, Map<String, Integer>> last = new HashMap<>();
    private final Map<String, Map<String, Integer>> now = new LinkedHashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<Line> made = new ArrayList<>();
    private final Map<String, Integer> kept = new TreeMap<>();
    private boolean unkept;

    Ledger() {}

    /** What was written by {@link #write}. */
    Ledger(In in) {
        in.list(i -> {
            String thing = i.text();
            var parts = new HashMap<String, Integer>();
            for (int left = i.count(); left > 0; left--) {
                parts.put(i.text(), i.count());
            }
            return last.put(thing, parts);
        });
    }

    /** Something was taken as it was kept. */
    public synchronized void kept(String kind, String name, Recipe recipe) {
        now.put(kind + " " + name, recipe.parts());
        kept.merge(kind, 1, Integer::sum);
    }

    /** Something was made, since it wasn't kept. */
    public synchronized void made(String kind, String name, Recipe recipe, boolean damaged) {
        String thing = kind + " " + name;
        now.put(thing, recipe.parts());
        Map<String, Integer> before = last.get(thing);
        String reason = damaged ? "what was kept of it is damaged" : before == null ? "nothing was kept of it" : why(before, recipe.parts());
        reasons.put(name, reason);
        note(kind, name, reason);
    }

    /** Something else is worth telling. */
    public synchronized void because(String kind, String name, String reason) {
        note(kind, name, reason);
    }

    /** Whether something was made that will be made each time. */
    public synchronized boolean hasUnkept() {
        return unkept;
    }

    /** Something was made, and will be each time. */
    public synchronized void never(String kind, String name, String why) {
        unkept = true;
        reasons.put(name, why);
        note(kind, name, "it is never kept, because " + why);
    }

    /** Something kept was made all the same, since something else is made of it. */
    public synchronized void needed(String kind, String name, String by) {
        note(kind, name, "`" + by + "` is made again and needs it");
    }

    private void note(String kind, String name, String reason) {
        made.add(new Line(kind, name, reason));
    }

    private String why(Map<String, Integer> before, Map<String, Integer> parts) {
        List<String> changed = new ArrayList<>(parts.keySet().stream().filter(label -> !parts.get(label).equals(before.get(label))).map(this::changed).toList());
        before.keySet().stream().filter(label -> !parts.containsKey(label)).sorted().map(label -> label + " is gone").forEach(changed::add);
        return changed.isEmpty() ? "what was kept of it has been cleared away" : String.join(", ", changed);
    }

    /** Follows what is named in backticks to what changed it. */
    private String changed(String label) {
        Optional<String> because = label.startsWith("`") ? Optional.ofNullable(reasons.get(label.substring(1, label.length() - 1))) : Optional.empty();
        return label + " changed" + because.map(reason -> " (" + reason + ")").orElse("");
    }

    /** What was made of a kind, by name, sorted. */
    public synchronized List<String> made(String kind) {
        return made.stream().filter(line -> line.kind().equals(kind)).map(Line::name).sorted().toList();
    }

    /** Says why each thing was made again, in lines. */
    public synchronized String explanation() {
        String lines = made.stream().map(line -> "  " + line.kind() + " " + line.name() + ": " + line.reason() + "\n").distinct().sorted().collect(Collectors.joining());
        return "made again\n" + (lines.isEmpty() ? "  nothing\n" : lines)
                + "kept\n" + (kept.isEmpty() ? "  nothing\n" : kept.entrySet().stream()
                        .map(entry -> "  %d × %s\n".formatted(entry.getValue(), entry.getKey())).collect(Collectors.joining()));
    }

    synchronized void write(Out out) {
        out.list(now.entrySet(), (o, thing) -> {
            o.text(thing.getKey()).number(thing.getValue().size());
            thing.getValue().forEach((label, digest) -> o.text(label).number(digest));
        });
    }

    synchronized boolean isEmpty() {
        return now.isEmpty();
    }
}
