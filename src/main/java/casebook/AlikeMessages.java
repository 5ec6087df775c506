package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Messages about many variations of one page: those at one place are told together, with the variations that they mean. */
final class AlikeMessages {
    /** How many are named, and how many wordings are told, before the rest is only counted. */
    private static final int FEW = 3;

    /** What messages of one place have in common. */
    private record Place(Span span, Severity severity, ExitStatus status) {}

    private final String one;
    private final String many;
    private final Map<String, List<Diagnostic>> told = new LinkedHashMap<>();

    /**
     * @param one what stands before the name of a variation: "the page "
     * @param many the same before several: "the pages "
     */
    AlikeMessages(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** @param name of the variation, as messages call it */
    void add(String name, List<Diagnostic> messages) {
        told.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(messages);
    }

    /** Each mistake once, and no more than a few wordings of it. */
    List<Diagnostic> together() {
        var places = new LinkedHashMap<Place, Map<Diagnostic, Set<String>>>();
        told.forEach((name, messages) -> messages.forEach(message -> places
                .computeIfAbsent(new Place(message.span(), message.severity(), message.status()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(message, _ -> new LinkedHashSet<>()).add(name)));
        return places.values().stream().flatMap(wordings -> place(wordings).stream()).toList();
    }

    private List<Diagnostic> place(Map<Diagnostic, Set<String>> wordings) {
        var all = new ArrayList<Diagnostic>();
        var rest = new LinkedHashSet<String>();
        wordings.forEach((message, names) -> {
            if (all.size() < FEW) {
                all.add(with(message, names));
            } else {
                rest.addAll(names);
            }
        });
        if (!rest.isEmpty()) {
            Diagnostic last = all.removeLast();
            all.add(last.withNote(last.span(), "there is the like for " + listed(rest)));
        }
        return all;
    }

    /** What is said of all needs no names. */
    private Diagnostic with(Diagnostic message, Set<String> names) {
        boolean all = names.size() == told.size() && names.size() > 1;
        return all ? message : new Diagnostic(message.severity(), message.status(), message.span(),
                message.message() + ", for " + listed(names), message.notes(), message.hint(), message.detail());
    }

    private String listed(Set<String> names) {
        if (names.size() == 1) {
            return one + "`" + names.iterator().next() + "`";
        }
        int shown = names.size() <= FEW + 1 ? names.size() - 1 : FEW;
        List<String> first = names.stream().map(name -> "`" + name + "`").toList();
        return many + first.stream().limit(shown).collect(Collectors.joining(", ")) + " and "
                + (shown == names.size() - 1 ? first.getLast() : names.size() - shown + " others");
    }
}
