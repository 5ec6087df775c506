package casebook.plan;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.notebook.Cell;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A choice of cells, seeds and tests, in dbt's words: {@code NAME}, {@code NAME+} with all that read it, {@code +NAME} with
 * all that it reads, {@code tag:X}. Several are added up.
 */
public final class Selection {
    private static final Pattern WRITTEN = Pattern.compile("(\\+?)(tag:)?([^+]+?)(\\+?)");

    /** One word of a choice. */
    private record Word(String written, boolean above, boolean tag, String name, boolean below) {
        static Word of(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? new Word(written, !parts.group(1).isEmpty(), parts.group(2) != null, parts.group(3).toLowerCase(Locale.ROOT), !parts.group(4).isEmpty())
                    : new Word(written, false, false, written, false);
        }
    }

    private final List<Word> words;

    private Selection(List<Word> words) {
        this.words = words;
    }

    /** @param words as written on the command line */
    public static Selection of(List<String> words) {
        return new Selection(words.stream().map(Word::of).toList());
    }

    /**
     * What is left of a plan: the chosen cells with everything that they read, and the tests of what is chosen. A test cell
     * is chosen with any table that it reads. No page is left: a page shows more than what is chosen. Words that choose nothing
     * are reported.
     */
    public Plan apply(Plan plan, Diagnostics diagnostics) {
        var tables = new HashSet<Relation>();
        var tests = new HashSet<PlannedTest>();
        for (Word word : words) {
            Set<Relation> found = tables(plan, word);
            List<PlannedTest> tagged = plan.tests().stream().filter(test -> word.tag() && has(test.declared().tags(), word.name())).toList();
            if (found.isEmpty() && tagged.isEmpty()) {
                diagnostics.add(unknown(plan, word));
            }
            tables.addAll(found);
            tests.addAll(tagged);
        }
        List<PlannedTest> chosen = plan.tests().stream().filter(test -> tables.contains(test.table()) || tests.contains(test)).toList();
        Set<Relation> needed = needed(plan, tables, chosen);
        List<PagesQuery> queries = plan.queries().stream()
                .filter(query -> Varying.of(plan, query.page(), query.wanted()).steps().stream().map(Step::relation).anyMatch(needed::contains)).toList();
        needed.addAll(plan.withAllBeneath(queries.stream().flatMap(query -> query.step().reads().stream()).toList()));
        return new Plan(List.of(), plan.scopes(), plan.steps().stream().filter(step -> needed.contains(step.relation())).toList(),
                plan.declared(), chosen, queries);
    }

    private static Set<Relation> tables(Plan plan, Word word) {
        var found = new LinkedHashSet<Relation>();
        plan.declared().forEach((table, declared) -> {
            if (word.tag() ? has(declared.tags(), word.name()) : isCalled(table, declared, word.name())) {
                found.add(table);
            }
        });
        Set<Relation> all = new LinkedHashSet<>(found);
        if (word.above()) {
            all.addAll(plan.withAllBeneath(found));
        }
        if (word.below()) {
            all.addAll(below(plan, found));
        }
        return all;
    }

    private static boolean isCalled(Relation table, TableDeclaration declared, String name) {
        return declared.name().equalsIgnoreCase(name) || table.isSeed() && (Relation.RAW + "." + table.name()).equalsIgnoreCase(name);
    }

    private static boolean has(List<String> tags, String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase);
    }

    private static Set<Relation> below(Plan plan, Set<Relation> tables) {
        var below = new HashSet<>(tables);
        for (Step step : plan.steps()) {
            if (step.reads().stream().anyMatch(below::contains)) {
                below.add(step.relation());
            }
        }
        return below;
    }

    /** The chosen cells, the test cells that read one of them, and all that these and the tests read. */
    private static Set<Relation> needed(Plan plan, Set<Relation> tables, List<PlannedTest> tests) {
        var wanted = new HashSet<>(tables);
        plan.steps().stream().filter(step -> step.cell() instanceof Cell.Test && step.reads().stream().anyMatch(tables::contains))
                .forEach(step -> wanted.add(step.relation()));
        tests.forEach(test -> Stream.concat(Stream.of(test.table()), test.other().stream()).forEach(wanted::add));
        return plan.withAllBeneath(wanted);
    }

    private static Diagnostic unknown(Plan plan, Word word) {
        var names = new TreeSet<String>();
        plan.declared().values().forEach(declared -> names.addAll(word.tag() ? declared.tags() : List.of(declared.name())));
        plan.tests().stream().filter(_ -> word.tag()).forEach(test -> names.addAll(test.declared().tags()));
        Optional<String> hint = Nearest.hint(word.name(), names);
        return Diagnostic.invalid(Span.file("--select " + word.written()), word.tag() ? "nothing has the tag `" + word.name() + "`"
                : "there is no cell or seed `" + word.name() + "`").withHint(hint.or(() -> Optional.of("no cell, seed or test has a tag")));
    }
}
