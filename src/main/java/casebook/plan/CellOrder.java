package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Puts steps in the order of running: by dependency, ties by position in the file. Keeps its own stack, since a chain
 * of cells may be longer than Java's.
 */
final class CellOrder {
    private enum Visit {
        OPEN,
        DONE
    }

    /** A step on the way, and those that it reads and that are still to be looked at. */
    private record Open(Step step, Iterator<Step> reads) {}

    private static final Comparator<Step> POSITION = Comparator.comparing(step -> step.cell().span());

    private final Map<Relation, Step> steps = new LinkedHashMap<>();
    private final Map<Relation, Visit> visits = new HashMap<>();
    private final List<Open> path = new ArrayList<>();
    private final List<Step> ordered = new ArrayList<>();
    private final Diagnostics diagnostics;

    private CellOrder(List<Step> steps, Diagnostics diagnostics) {
        steps.forEach(step -> this.steps.putIfAbsent(step.relation(), step));
        this.diagnostics = diagnostics;
    }

    /** The steps in order; those in a circle are reported and left where they are met first. */
    static List<Step> sort(List<Step> steps, Diagnostics diagnostics) {
        var order = new CellOrder(steps, diagnostics);
        order.steps.values().forEach(order::visitAll);
        return order.ordered;
    }

    private void visitAll(Step root) {
        enter(root);
        while (!path.isEmpty()) {
            Open last = path.getLast();
            if (last.reads().hasNext()) {
                enter(last.reads().next());
            } else {
                path.removeLast();
                visits.put(last.step().relation(), Visit.DONE);
                ordered.add(last.step());
            }
        }
    }

    private void enter(Step step) {
        switch (visits.get(step.relation())) {
            case OPEN -> reportCycle(step);
            case DONE -> { }
            case null -> {
                visits.put(step.relation(), Visit.OPEN);
                path.add(new Open(step, reads(step)));
            }
        }
    }

    private Iterator<Step> reads(Step step) {
        return step.reads().stream().map(steps::get).filter(Objects::nonNull).sorted(POSITION).toList().iterator();
    }

    /** @param first where the path closes: it is on it already */
    private void reportCycle(Step first) {
        List<Step> open = path.stream().map(Open::step).toList();
        List<Step> circle = open.subList(open.indexOf(first), open.size());
        String names = circle.stream().map(CellOrder::name).collect(Collectors.joining(" → ", "", " → " + name(first)));
        Diagnostic cycle = Diagnostic.invalid(use(first, circle.get(1 % circle.size())), "cells read one another in a circle: " + names);
        for (int i = 1; i < circle.size(); i++) {
            Step next = circle.get((i + 1) % circle.size());
            cycle = cycle.withNote(use(circle.get(i), next), "`" + name(circle.get(i)) + "` reads `" + name(next) + "` here");
        }
        diagnostics.add(cycle.withHint("take one of these reads out"));
    }

    private static String name(Step step) {
        return step.cell().name();
    }

    private static Span use(Step reader, Step read) {
        return reader.sql().firstUse(read.relation()).orElse(reader.cell().head().name().span());
    }
}
