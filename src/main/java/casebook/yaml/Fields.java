package casebook.yaml;

import casebook.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * Reads a map key by key, reports values of a wrong shape, and at the end ({@link #done}) the keys that nobody
 * asked for, with the nearest known one. Asking for a key makes it known, present or not.
 */
public final class Fields {
    /**
     * @param what what a key of this map is called in messages: "option", "setting" …
     */
    public Fields(YamlMap map, String what, Diagnostics diagnostics) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Any value. */
    public Optional<Yaml> any(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A scalar of any kind except null. */
    public Optional<YamlScalar> scalar(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A scalar's text; numbers and booleans as they are written. */
    public Optional<String> text(String key) {
        return scalar(key).map(YamlScalar::text);
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A whole number that fits an int, within bounds (inclusive). */
    public Optional<Integer> number(String key, int least, int most) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A scalar or a list of scalars; empty when absent. */
    public List<YamlScalar> names(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A list of anything; a single value that isn't a list is an error that shows how to write one. */
    public List<Yaml> list(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    public Optional<YamlMap> map(String key) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** One of an enum's constants, written in lower case; an unknown one is an error with the nearest. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Reports the keys that were not asked for. */
    public void done() {
        throw new UnsupportedOperationException("not written yet");
    }
}
