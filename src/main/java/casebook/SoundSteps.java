package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.notebook.Cell;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps of a plan with mistakes that can be bound all the same, so that one run finds what is wrong with them too. */
final class SoundSteps {
    private final List<Span> wrong;

    private SoundSteps(Diagnostics found) {
        this.wrong = found.sorted().stream().filter(Diagnostic::isError).map(Diagnostic::span).toList();
    }

    /**
     * Those without a mistake of their own that read nothing but each other and sound sources.
     *
     * @param sources tables that are there, and have the columns that they should have
     */
    static List<Step> of(Plan plan, Set<Relation> sources, Diagnostics found) {
        var judge = new SoundSteps(found);
        var known = new HashSet<>(sources);
        var sound = new ArrayList<Step>();
        for (Step step : plan.steps()) {
            if (judge.isSound(step.cell()) && known.containsAll(step.reads()) && known.add(step.relation())) {
                sound.add(step);
            }
        }
        return sound;
    }

    /** Options don't matter here: they say how a result is shown and tested. */
    private boolean isSound(Cell cell) {
        return !isWrong(cell.sql()) && !isWrong(cell.head().name().span());
    }

    /** Whether a mistake lies in a piece of a notebook. */
    static boolean isWrong(Span piece, Diagnostics found) {
        return new SoundSteps(found).isWrong(piece);
    }

    private boolean isWrong(Span piece) {
        return wrong.stream().anyMatch(span -> span.source() == piece.source() && span.start() >= piece.start() && span.end() <= piece.end());
    }
}
