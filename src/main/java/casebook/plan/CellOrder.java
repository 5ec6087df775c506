package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts steps in the order of running: by dependency, ties by position in the file. */
final class CellOrder {
    private enum Visit {
        OPEN,
        DONE
    }

    private static final Comparator<Step> POSITION = Comparator.comparing(step -> step.cell().span());

    private final Map<Relation, Step> steps = new LinkedHashMap<>();
    private final Map<Relation, Visit> visits = new HashMap<>();
    private final List<Step> path = new ArrayList<>();
    private final List<Step> ordered = new ArrayList<>();
    private final Diagnostics diagnostics;

    private CellOrder(List<Step> steps, Diagnostics diagnostics) {
        steps.forEach(step -> this.steps.put(step.relation(), step));
        this.diagnostics = diagnostics;
    }

    /** The steps in order; those in a circle are reported and left where they are met first. */
    static List<Step> sort(List<Step> steps, Diagnostics diagnostics) {
        var order = new CellOrder(steps, diagnostics);
        steps.forEach(order::visit);
        return order.ordered;
    }

    private void visit(Step step) {
        Visit visit = visits.get(step.relation());
        if (visit == Visit.OPEN) {
            reportCycle(step);
        }
        if (visit != null) {
            return;
        }
        visits.put(step.relation(), Visit.OPEN);
        path.add(step);
        step.reads().stream().map(steps::get).filter(Objects::nonNull).sorted(POSITION).forEach(this::visit);
        path.removeLast();
        visits.put(step.relation(), Visit.DONE);
        ordered.add(step);
    }

    private void reportCycle(Step step) {
        List<Step> circle = path.subList(path.indexOf(step), path.size());
        String names = String.join(" → ", circle.stream().map(s -> s.cell().name()).toList()) + " → " + step.cell().name();
        Diagnostic cycle = Diagnostic.invalid(step.cell().head().name().span(), "cells read one another in a circle: " + names)
                .withHint("take one of these reads out");
        for (Step other : circle.subList(1, circle.size())) {
            cycle = cycle.withNote(other.cell().head().name().span(), "`" + other.cell().name() + "` is part of it");
        }
        diagnostics.add(cycle);
    }
}
