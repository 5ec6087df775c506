package casebook;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.declaration.TestDeclaration;
import casebook.notebook.Cell;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.project.Seed;
import casebook.result.TableProfile;
import casebook.site.DictionaryTable;
import casebook.site.DictionaryTable.About;
import casebook.site.DictionaryTable.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Brings together what is declared of tables and what was found in them. */
final class DictionaryTables {
    private static final String MAIN = ".main";

    private final Map<Relation, TableDeclaration> declarations;
    private final Map<Relation, Seed> seeds = new HashMap<>();
    private final Map<Relation, Step> steps = new HashMap<>();

    DictionaryTables(Project project, Plan plan) {
        declarations = Declarations.of(project, plan);
        project.seeds().forEach(seed -> seeds.put(new Relation(Relation.RAW, seed.name()), seed));
        plan.steps().forEach(step -> steps.put(step.relation(), step));
    }

    DictionaryTable of(Relation relation, TableProfile profile) {
        Optional<TableDeclaration> declared = Optional.ofNullable(declarations.get(relation));
        return new DictionaryTable(name(relation), kind(relation), where(relation), declared.flatMap(TableDeclaration::description),
                bytes(relation), declared.stream().flatMap(it -> tests(it, Optional.empty())).toList(),
                profile.columns().stream().map(column -> about(declared, column.column().name())).toList(), profile);
    }

    /** As people write it in SQL. */
    private String name(Relation relation) {
        if (steps.containsKey(relation)) {
            return relation.name();
        }
        String schema = relation.schema();
        return (schema.endsWith(MAIN) ? schema.substring(0, schema.length() - MAIN.length()) : schema) + "." + relation.name();
    }

    private Kind kind(Relation relation) {
        Step step = steps.get(relation);
        return step == null ? relation.isSeed() ? Kind.SEED : Kind.ATTACHED
                : step.cell() instanceof Cell.Model ? Kind.MODEL : Kind.QUERY;
    }

    /** The schema, where pages use one name for different things. */
    private Optional<String> where(Relation relation) {
        long same = steps.keySet().stream().filter(other -> other.name().equals(relation.name())).count();
        return steps.containsKey(relation) && same > 1 ? Optional.of(relation.schema()) : Optional.empty();
    }

    private OptionalLong bytes(Relation relation) {
        try {
            return seeds.containsKey(relation) ? OptionalLong.of(Files.size(seeds.get(relation).file())) : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    private static About about(Optional<TableDeclaration> declared, String column) {
        Optional<String> description = declared.stream().flatMap(it -> it.columns().stream())
                .filter(it -> it.name().equalsIgnoreCase(column)).findFirst().flatMap(ColumnDeclaration::description);
        return new About(description, declared.stream().flatMap(it -> tests(it, Optional.of(column))).toList());
    }

    /** The words of the tests of a column, or of the table itself. What they found could stand beside them here. */
    private static Stream<String> tests(TableDeclaration declared, Optional<String> column) {
        return declared.tests().stream().filter(test -> column.isPresent()
                ? test.column().filter(column.get()::equalsIgnoreCase).isPresent() : test.column().isEmpty())
                .map(DictionaryTables::words).distinct();
    }

    private static String words(TestDeclaration test) {
        return test.name().orElse(test.rule().word());
    }
}
