package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.ValueRef;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Reduced;
import casebook.result.Table;
import casebook.result.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notebook and what its cells came to: all that a page shows. Every answer exists before a page is rendered;
 * asking for what the plan did not promise is a bug, not a user's mistake.
 */
public interface Content {
    Notebook notebook();

    /** What tells this page from others of its notebook, if it is a page for one value. */
    default Optional<Listed> listed() {
        return Optional.empty();
    }

    /** Whether this page lists the pages that its notebook makes. */
    default boolean isList() {
        return false;
    }

    /** What readers can choose on the page; nothing where there is nothing to choose. */
    default Optional<Filtering> filtering() {
        return Optional.empty();
    }

    /** Whether readers can't choose all the same, since the page is for a file in which nothing changes. */
    default boolean isFixed() {
        return false;
    }

    /** The filters on which a block of this notebook depends, with those that these depend on. */
    default Set<String> filters(Block block) {
        return Set.of();
    }

    /** The content of a part that an include brings in; names in its prose have the part's meaning. */
    Content included(Block.Include include);

    /** Whether there is such a part; while mistakes are looked for there may be none. */
    default boolean has(Block.Include include) {
        return true;
    }

    /** An inline value as text, in its format. */
    String value(ValueRef ref);

    /** Whether the condition of an {@code if} block holds; NULL is false. */
    boolean holds(ValueRef condition);

    /** The rows to show of a relation: a cell's result or a seed. */
    Table table(Name relation);

    /** The tables that a data dictionary of this notebook shows, in their order. */
    List<DictionaryTable> tables(ColumnsSpec dictionary);

    /** The picture of a chart of this notebook. */
    Image image(ChartSpec chart);

    /** Where a picture lies that several pages show, below the folder of all pictures and without its ending. */
    default Optional<String> sharedPicture(ChartSpec chart) {
        return Optional.empty();
    }

    /** What a chart was drawn from instead of its rows, which are too many. */
    default Optional<Reduced> reduced(ChartSpec chart) {
        return Optional.empty();
    }

    /** The SQL of the cell that made a relation, as written; nothing for a seed. */
    Optional<String> sql(Name relation);

    /** What the relations of a block rest on, or all those of the page. */
    Lineage lineage(LineageSpec spec);

    /** The key of the {@link Lineage.Node} that stands for a chart or a table of this notebook. */
    String node(Display display);

    /** Where the whole result lies as CSV, relative to the site's root: {@code data/dashboard/top_schools.csv}. */
    Optional<String> csv(Name relation);

    /**
     * What data tests found.
     *
     * @param tables those whose tests are asked for; empty for those of everything that the page reads
     */
    List<TestResult> tests(List<Name> tables);
}
