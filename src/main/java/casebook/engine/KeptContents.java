package casebook.engine;

import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What became of relations, be they kept or in the database; and which of them the database has. Safe for use by several threads. */
final class KeptContents {
    private final Optional<KeptContents> base;
    private final Map<Relation, List<Column>> sources = new ConcurrentHashMap<>();
    private final Map<Relation, List<Column>> columns = new ConcurrentHashMap<>();
    private final Map<Relation, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<Relation, Step> steps = new LinkedHashMap<>();
    private final Set<Relation> there = ConcurrentHashMap.newKeySet();

    KeptContents(Optional<KeptContents> base) {
        this.base = base;
    }

    void sources(Map<Relation, List<Column>> found) {
        sources.putAll(found);
        columns.putAll(found);
    }

    Map<Relation, List<Column>> sources() {
        return Map.copyOf(sources);
    }

    synchronized void plan(Step step) {
        steps.put(step.relation(), step);
    }

    /** Those that were not there before, in the order in which they came. */
    synchronized List<Step> own() {
        return new ArrayList<>(steps.values());
    }

    void bound(Relation relation, List<Column> found) {
        columns.put(relation, found);
    }

    void finished(Relation relation, Outcome outcome) {
        outcomes.put(relation, outcome);
    }

    void there(Relation relation) {
        there.add(relation);
    }

    /** Whether the database has a cell's relation. */
    boolean isThere(Relation relation) {
        return there.contains(relation);
    }

    boolean isFinished(Relation relation) {
        return outcomes.containsKey(relation);
    }

    Optional<List<Column>> columns(Relation relation) {
        return Optional.ofNullable(columns.get(relation)).or(() -> base.flatMap(below -> below.columns(relation)));
    }

    /** What a branch found stays known. */
    void takeColumns(KeptContents other) {
        columns.putAll(other.columns);
    }

    boolean has(Relation relation) {
        return switch (outcomes.get(relation)) {
            case Outcome.Bound _ -> true;
            case Outcome.Failed _, Outcome.Skipped _ -> false;
            case null -> sources.containsKey(relation) || base.filter(below -> below.has(relation)).isPresent();
        };
    }

    /** Whether something that a step reads failed. */
    boolean hasFailedBeneath(Step step) {
        return step.reads().stream().anyMatch(this::hasFailed);
    }

    private boolean hasFailed(Relation relation) {
        return switch (outcomes.get(relation)) {
            case Outcome.Bound _ -> false;
            case Outcome.Failed _, Outcome.Skipped _ -> true;
            case null -> base.filter(below -> below.hasFailed(relation)).isPresent();
        };
    }
}
