package casebook.engine;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Step;

/**
 * What statements are run for.
 *
 * @param what with its name, as in {@code `total`}
 * @param place where it is written
 */
record Running(String what, Span place) {
    static Running of(Step step) {
        return new Running("`" + step.relation().name() + "`", step.sql().origin());
    }

    static Running of(PlannedTest test) {
        return new Running("the test `" + test.declared().label() + "` of `" + test.shown() + "`", test.declared().span());
    }

    /** As in "`total` ran (notebooks/index.md:12:4)". */
    String told() {
        Source source = place.source();
        return what + " ran (" + source.path() + ":" + (source.line(place.start()) + 1) + ":" + (source.column(place.start()) + 1) + ")";
    }
}
