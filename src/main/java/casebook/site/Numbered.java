package casebook.site;

import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import java.util.Optional;

/** What is numbered on pages, each kind by itself; {@code [@fig:revenue]} refers to it. */
enum Numbered {
    FIGURE("fig", "fig-", "figure"),
    TABLE("tab", "tbl-", "table");

    /** How references name the kind. */
    final String mark;
    /** How ids start that no author chose. */
    final String prefix;
    /** The key of its word. */
    final String word;

    Numbered(String mark, String prefix, String word) {
        this.mark = mark;
        this.prefix = prefix;
        this.word = word;
    }

    /** The kind of a display; nothing for what bears no number. */
    static Optional<Numbered> of(Display display) {
        return switch (display) {
            case ChartSpec _, LineageSpec _ -> Optional.of(FIGURE);
            case TableSpec _ -> Optional.of(TABLE);
            case KpiSpec _, TestsSpec _, ColumnsSpec _, FilterSpec _ -> Optional.empty();
        };
    }

    /** What a display is called where its author chose no anchor: the relation that it shows, without its schema. */
    static String name(Display display) {
        if (display instanceof LineageSpec) {
            return "lineage";
        }
        String relation = display.data().getFirst().text();
        return relation.substring(relation.lastIndexOf('.') + 1);
    }
}
