package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.plan.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what is wrong with each variation of a page apart, until it can be told which of them a mistake is about. */
final class PageMessages {
    /** What belongs together: variations of one page, called in one way. */
    private record Family(String page, String one, String many) {}

    private record Named(String name, Family family, Diagnostics found) {}

    private final Diagnostics diagnostics;
    private final Map<Scope, Named> named = new LinkedHashMap<>();

    /** @param diagnostics gets the messages in the end, and those about pages themselves at once */
    PageMessages(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Names a variation, before anything is said of it.
     *
     * @param page its scope
     * @param name as messages call it
     * @param one what stands before the name: "the page "
     * @param many the same before several: "the pages "
     */
    void name(Scope page, String name, String one, String many) {
        named.put(page, new Named(name, new Family(page.notebook().name(), one, many), new Diagnostics()));
    }

    /** Where to put what is wrong with a page or one of its variations. Safe for use by several threads, once all are named. */
    Diagnostics of(Scope page) {
        Named own = named.get(page);
        return own == null ? diagnostics : own.found();
    }

    /** Whether anything said so far is an error. */
    boolean hasErrors() {
        return diagnostics.hasErrors() || named.values().stream().anyMatch(own -> own.found().hasErrors());
    }

    /** Passes on what was said of variations, what is alike together. To be called once, when all is said. */
    void tell() {
        var families = new HashMap<Family, AlikeMessages>();
        named.values().forEach(own -> families.computeIfAbsent(own.family(), family -> new AlikeMessages(family.one(), family.many()))
                .add(own.name(), own.found().sorted()));
        families.values().forEach(family -> diagnostics.addAll(family.together()));
    }
}
