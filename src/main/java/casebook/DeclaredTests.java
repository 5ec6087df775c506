package casebook;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostics;
import casebook.engine.Engine;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.project.Seed;
import casebook.result.TestResult;
import java.util.List;
import java.util.stream.Stream;

/** Runs the tests that are declared on seeds and cells. */
final class DeclaredTests {
    private DeclaredTests() {}

    static List<TestResult> run(List<Seed> seeds, Plan plan, Engine engine, Diagnostics diagnostics) {
        Stream<TestResult> ofSeeds = seeds.stream().flatMap(seed -> engine.test(new Relation(Relation.RAW, seed.name()),
                Relation.RAW + "." + seed.name(), seed.declaration().map(TableDeclaration::tests).orElse(List.of()),
                diagnostics).stream());
        Stream<TestResult> ofCells = plan.steps().stream().flatMap(step -> engine.test(step.relation(),
                step.cell().name(), step.cell().head().tests(), diagnostics).stream());
        return Stream.concat(ofSeeds, ofCells).toList();
    }
}
