package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.SharedModels;
import casebook.plan.Step;
import casebook.project.Project;
import java.util.HashMap;
import java.util.Map;

/** Chooses the models that are made as tables: by what reads them, the pages among it. */
final class ModelTables {
    private ModelTables() {}

    /** @param checking whether nothing is drawn or written */
    static Plan choose(Plan plan, Project project, boolean checking, Timings timings) {
        if (plan.steps().stream().noneMatch(step -> step.form().isOpen())) {
            return plan;
        }
        SharedModels shared = SharedModels.of(plan, shown(plan, project, checking), checking);
        shared.readers().forEach((model, times) -> timings.table(model.schema() + "." + model.name(), times));
        return shared.in(plan);
    }

    /** How often pages read a model themselves: its rows, for their own sake, for its file, and for what a dictionary tells of it. */
    private static Map<Relation, Integer> shown(Plan plan, Project project, boolean checking) {
        var shown = new HashMap<Relation, Integer>();
        Demand demand = Demand.of(plan.pages(), project.settings().tableRows());
        demand.relations().forEach(relation -> shown.put(relation, !checking && demand.download(relation).isPresent() ? 2 : 1));
        if (!checking) {
            var dictionary = new Dictionary(project, plan, new Reach(plan), new Languages(project).site().words(), new Diagnostics());
            dictionary.wanted().forEach(relation -> shown.merge(relation, 1, Integer::sum));
        }
        shown.keySet().retainAll(plan.steps().stream().filter(Step::isView).map(Step::relation).toList());
        return shown;
    }
}
