package casebook.site;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.Block;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.Layer;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.notebook.ValueRef;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Table;
import casebook.result.TestResult;
import casebook.result.Words;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page that tells of all tables of a site: a notebook that nobody wrote, in the site's language. */
public final class DictionaryPage implements Content {
    /** Its name, and that of a notebook that takes its place. */
    public static final String NAME = "data-dictionary";

    /** What tables are grouped by, in the order of the page. */
    private enum Group {
        SEEDS,
        ATTACHED,
        STAGING,
        INTERMEDIATE,
        MARTS,
        OTHERS;

        static Group of(DictionaryTable table) {
            return switch (table.kind()) {
                case SEED -> SEEDS;
                case ATTACHED -> ATTACHED;
                case MODEL, QUERY -> table.layer().map(Group::of).orElse(OTHERS);
            };
        }

        private static Group of(Layer layer) {
            return switch (layer) {
                case STAGING -> STAGING;
                case INTERMEDIATE -> INTERMEDIATE;
                case MART -> MARTS;
            };
        }
    }

    private final Notebook notebook;
    private final Map<ColumnsSpec, List<DictionaryTable>> tables = new IdentityHashMap<>();
    private final List<TestResult> tests;

    private DictionaryPage(Notebook notebook, Iterable<List<DictionaryTable>> groups, List<TestResult> tests) {
        this.notebook = notebook;
        this.tests = List.copyOf(tests);
        Iterator<List<DictionaryTable>> next = groups.iterator();
        notebook.blocks().forEach(block -> {
            if (block instanceof Block.DisplayBlock display && display.display() instanceof ColumnsSpec spec) {
                tables.put(spec, next.next());
            }
        });
    }

    /**
     * @param words in the site's language
     * @param tables those to tell of, in their order within a group
     * @param tests what the tests of these tables found
     */
    public static Content of(Words words, List<DictionaryTable> tables, List<TestResult> tests) {
        var groups = new EnumMap<Group, List<DictionaryTable>>(Group.class);
        for (Group group : Group.values()) {
            List<DictionaryTable> members = tables.stream().filter(table -> Group.of(table) == group).toList();
            if (!members.isEmpty()) {
                groups.put(group, members);
            }
        }
        Notebook notebook = NotebookParser.parse(NAME, new Source(NAME + ".md", text(words, groups)), new Diagnostics());
        return new DictionaryPage(notebook, groups.values(), tests);
    }

    private static String text(Words words, Map<Group, List<DictionaryTable>> groups) {
        boolean layers = groups.keySet().stream().anyMatch(group -> group.compareTo(Group.STAGING) >= 0 && group != Group.OTHERS);
        var text = new StringBuilder("# ").append(words.raw("dictionary")).append("\n\n").append(words.raw("dictionary.intro")).append("\n\n");
        groups.keySet().forEach(group -> text.append("## ").append(words.raw(group == Group.OTHERS && !layers ? "dictionary.models"
                : "dictionary." + group.name().toLowerCase(Locale.ROOT))).append("\n\n```yaml columns\n```\n\n"));
        return text.toString();
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public List<DictionaryTable> tables(ColumnsSpec dictionary) {
        return tables.get(dictionary);
    }

    @Override
    public List<TestResult> tests(List<Name> tables) {
        return tests;
    }

    @Override
    public Content included(Block.Include include) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String value(ValueRef ref) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean holds(ValueRef condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Table table(Name relation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Image image(ChartSpec chart) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lineage lineage(LineageSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String node(Display display) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> sql(Name relation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> csv(Name relation) {
        return Optional.empty();
    }
}
