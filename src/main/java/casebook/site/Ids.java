package casebook.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives out the ids of one page, each once. */
final class Ids {
    /** Ids that templates use start so, and authors' ids get a number behind instead. */
    static final String RESERVED = "casebook-";

    private final Map<String, Object> owners = new TreeMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /**
     * An id that is free: the wanted one, else with GitHub's {@code -1}, {@code -2} … behind.
     *
     * @param owner what will bear it, for messages
     */
    String take(String wanted, Object owner) {
        String id = wanted;
        while (id.startsWith(RESERVED) && id.equals(wanted) || owners.containsKey(id)) {
            id = wanted + "-" + repeats.merge(wanted, 1, Integer::sum);
        }
        owners.put(id, owner);
        return id;
    }

    /** What bears an id, or null. */
    Object owner(String id) {
        return owners.get(id);
    }

    Set<String> all() {
        return Collections.unmodifiableSet(owners.keySet());
    }
}
