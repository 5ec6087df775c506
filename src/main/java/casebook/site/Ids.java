package casebook.site;

import casebook.diagnostic.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gives out names, each once: the ids of a page, or the names of its pictures. */
final class Ids {
    /** Ids that templates use start so, and others that would get a number behind. */
    static final String RESERVED = "casebook-";

    private final Set<String> taken = new TreeSet<>();
    private final Map<String, Span> chosen = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The names given out so far, to look back at. */
    Ids copy() {
        var copy = new Ids();
        copy.taken.addAll(taken);
        copy.chosen.putAll(chosen);
        copy.repeats.putAll(repeats);
        return copy;
    }

    /**
     * Names to give out again to something that comes in the place of something else.
     *
     * @param before the names given out before the other, of which it took some
     * @param after those given out when it had taken its own
     */
    Ids again(Ids before, Ids after) {
        var again = new Ids();
        again.taken.addAll(taken);
        again.taken.removeAll(after.taken);
        again.taken.addAll(before.taken);
        again.chosen.putAll(chosen);
        again.repeats.putAll(before.repeats);
        return again;
    }

    /** A name that is free: the wanted one, else with GitHub's {@code -1}, {@code -2} … behind. */
    String take(String wanted) {
        String id = wanted;
        while (id.equals(wanted) && id.startsWith(RESERVED) || !taken.add(id)) {
            id = wanted + "-" + repeats.merge(wanted, 1, Integer::sum);
        }
        return id;
    }

    /**
     * Takes an id that an author chose, as it stands.
     *
     * @return where the author chose it before, if so
     */
    Optional<Span> choose(String id, Span where) {
        taken.add(id);
        return Optional.ofNullable(chosen.putIfAbsent(id, where));
    }

    /** Where an author chose an id, if one did. */
    Optional<Span> chosen(String id) {
        return Optional.ofNullable(chosen.get(id));
    }

    Set<String> all() {
        return Collections.unmodifiableSet(taken);
    }
}
