package casebook.cache;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** The hashes of values that stand in many recipes, each described once; they are told apart by identity. Safe for use by several threads. */
public final class Digests {
    private final Map<Object, Hash> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * @param value as {@link Described} takes it
     * @throws IllegalArgumentException if something in it can't be described
     */
    public Hash of(Object value) {
        Hash hash = known.get(value);
        if (hash == null) {
            hash = Hash.of(Described.of(value).bytes());
            known.put(value, hash);
        }
        return hash;
    }
}
