package casebook.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is chosen in some filters of a page.
 *
 * @param chosen the choices' names in addresses, by the names of the filters, in the order of the page
 * @param key what tells it from other states of these filters, fit for the name of a file
 */
public record State(Map<String, String> chosen, String key) {
    public State {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }
}
