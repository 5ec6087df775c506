package casebook.result;

import java.util.Optional;

/** One way of writing values. */
interface Written {
    /** The value's text; nothing if the value isn't of a kind that can be written so. */
    Optional<String> write(Object value);
}
