package casebook;

import casebook.declaration.TableDeclaration;
import casebook.notebook.CellHead;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.project.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What authors declare of tables, wherever they write it: the one place that brings it together. */
final class Declarations {
    private Declarations() {}

    /** What is declared of seeds and cells; tables of which nothing is said may be missing. */
    static Map<Relation, TableDeclaration> of(Project project, Plan plan) {
        var declared = new LinkedHashMap<Relation, TableDeclaration>();
        for (Seed seed : project.seeds()) {
            seed.declaration().ifPresent(it -> declared.put(new Relation(Relation.RAW, seed.name()), it));
        }
        plan.steps().forEach(step -> declared.put(step.relation(), cell(step)));
        return declared;
    }

    private static TableDeclaration cell(Step step) {
        CellHead head = step.cell().head();
        return new TableDeclaration(head.name().text(), head.name().span(), head.description(), List.of(), head.tests());
    }
}
