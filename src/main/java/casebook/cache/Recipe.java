package casebook.cache;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What something is made from, part by part. Two things of the same parts are the same; each part has a label, so that it can be
 * told which of them changed.
 */
public final class Recipe {
    private final Out out = new Out();
    private final Map<String, Integer> parts = new LinkedHashMap<>();
    private Hash hash;

    /** @param kind what is made: things of different kinds are never the same */
    public Recipe(String kind) {
        out.text(kind);
    }

    public Recipe with(String label, String text) {
        return with(label, new Out().text(text));
    }

    public Recipe with(String label, long number) {
        return with(label, new Out().number(number));
    }

    public Recipe with(String label, Hash other) {
        return with(label, new Out().hash(other));
    }

    /** @param content written in a form that is the same for the same content */
    public Recipe with(String label, Out content) {
        if (hash != null) {
            throw new IllegalStateException("this recipe has been hashed");
        }
        byte[] bytes = content.bytes();
        out.text(label).bytes(bytes);
        parts.merge(label, Arrays.hashCode(bytes), (a, b) -> 31 * a + b);
        return this;
    }

    /** The key; the recipe takes no more parts from then on. */
    public synchronized Hash hash() {
        if (hash == null) {
            hash = Hash.of(out.bytes());
        }
        return hash;
    }

    /** A short digest of each part, by its label. */
    Map<String, Integer> parts() {
        return Collections.unmodifiableMap(parts);
    }
}
