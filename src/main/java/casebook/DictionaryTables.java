package casebook;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.declaration.TestDeclaration;
import casebook.notebook.Cell;
import casebook.notebook.Layer;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.project.Seed;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import casebook.result.Verdict;
import casebook.site.DictionaryTable;
import casebook.site.DictionaryTable.About;
import casebook.site.DictionaryTable.Kind;
import casebook.site.DictionaryTable.Tested;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Brings together what is declared of tables and what was found in them. */
final class DictionaryTables {
    private final Map<Relation, TableDeclaration> declarations;
    private final Map<Relation, Seed> seeds = new HashMap<>();
    private final Map<Relation, Step> steps = new HashMap<>();
    private final Map<String, Set<String>> schemas = new HashMap<>();

    DictionaryTables(Project project, Plan plan) {
        declarations = plan.declared();
        project.seeds().forEach(seed -> seeds.put(new Relation(Relation.RAW, seed.name()), seed));
        plan.steps().forEach(step -> {
            steps.put(step.relation(), step);
            schemas.computeIfAbsent(step.relation().name(), _ -> new HashSet<>()).add(step.relation().baseSchema());
        });
    }

    /** @param tests what the tests declared on the table found */
    DictionaryTable of(Relation relation, TableProfile profile, List<TestResult> tests) {
        Optional<TableDeclaration> declared = Optional.ofNullable(declarations.get(relation));
        return new DictionaryTable(name(relation), kind(relation), layer(relation), where(relation), declared.flatMap(TableDeclaration::description),
                bytes(relation), declared.stream().flatMap(it -> tests(it, Optional.empty(), tests)).toList(),
                profile.columns().stream().map(column -> about(declared, column.column().name(), tests)).toList(), profile);
    }

    /** As people write it in SQL. */
    private String name(Relation relation) {
        return steps.containsKey(relation) ? relation.name() : relation.written();
    }

    private Kind kind(Relation relation) {
        Step step = steps.get(relation);
        return step == null ? relation.isSeed() ? Kind.SEED : Kind.ATTACHED
                : step.cell() instanceof Cell.Model ? Kind.MODEL : Kind.QUERY;
    }

    /** The schema, where pages use one name for different things. */
    private Optional<String> where(Relation relation) {
        boolean several = schemas.getOrDefault(relation.name(), Set.of()).size() > 1;
        return steps.containsKey(relation) && several ? Optional.of(relation.baseSchema()) : Optional.empty();
    }

    private OptionalLong bytes(Relation relation) {
        try {
            return seeds.containsKey(relation) ? OptionalLong.of(Files.size(seeds.get(relation).file())) : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    private static About about(Optional<TableDeclaration> declared, String column, List<TestResult> found) {
        return new About(declared.flatMap(it -> it.column(column)).flatMap(ColumnDeclaration::description),
                declared.stream().flatMap(it -> tests(it, Optional.of(column), found)).toList());
    }

    /** The tests of a column, or of the table itself, with how they ended. */
    private static Stream<Tested> tests(TableDeclaration declared, Optional<String> column, List<TestResult> found) {
        return declared.tests().stream().filter(test -> column.isPresent()
                ? test.column().filter(column.get()::equalsIgnoreCase).isPresent() : test.column().isEmpty())
                .map(test -> new Tested(test.label(), verdict(test, found))).distinct();
    }

    private static Optional<Verdict> verdict(TestDeclaration test, List<TestResult> found) {
        return found.stream().filter(result -> result.span().equals(test.span())).map(TestResult::verdict).findFirst();
    }

    private Optional<Layer> layer(Relation relation) {
        return Optional.ofNullable(steps.get(relation)).map(Step::cell)
                .flatMap(cell -> cell instanceof Cell.Model model ? model.layer() : Optional.empty());
    }
}
