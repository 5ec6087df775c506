package casebook.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What relations read on any way; made once for many questions. Safe for use by several threads. */
public final class Beneath {
    private final Map<Relation, Set<Relation>> reads = new HashMap<>();

    public Beneath(List<Step> steps) {
        steps.forEach(step -> reads.put(step.relation(), step.reads()));
    }

    /** These relations, and all that they read on any way. */
    public Set<Relation> with(Collection<Relation> relations) {
        var all = new LinkedHashSet<>(relations);
        var open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            reads.getOrDefault(open.pop(), Set.of()).stream().filter(all::add).forEach(open::push);
        }
        return all;
    }
}
