package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.FrontMatter;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.notebook.ValueRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the names that prose, texts and displays use, and tells which relations they need. */
final class ReferenceCheck {
    private final Scope scope;
    private final Map<Relation, Cell> cells;
    private final UnknownName unknown;
    private final Set<String> formats;
    private final Diagnostics diagnostics;
    private final Set<Relation> needed = new LinkedHashSet<>();

    /** @param cells all cells, by the names of their results */
    ReferenceCheck(Scope scope, Map<Relation, Cell> cells, Library library, Set<String> formats, Diagnostics diagnostics) {
        this.scope = scope;
        this.cells = cells;
        this.unknown = new UnknownName(scope, library);
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** The relations that the notebook shows or takes values from. */
    Set<Relation> check() {
        FrontMatter front = scope.notebook().front();
        Stream.of(front.title(), front.subtitle(), front.description()).flatMap(Optional::stream)
                .flatMap(Phrase::values).forEach(this::value);
        var anchors = new HashMap<String, Block>();
        Block.flatten(scope.notebook().blocks()).forEach(block -> {
            switch (block) {
                case Block.Prose prose -> prose.values().forEach(this::value);
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> display(query.display());
                case Block.CellBlock _ -> { }
                case Block.DisplayBlock display -> {
                    display.anchor().ifPresent(anchor -> anchor(anchor, display, anchors));
                    display(display.display());
                }
                case Block.Include _ -> { }
                case Block.Conditional both -> value(both.condition());
            }
        });
        return needed;
    }

    private void anchor(String anchor, Block.DisplayBlock block, Map<String, Block> anchors) {
        Block other = anchors.putIfAbsent(anchor, block);
        if (other != null) {
            diagnostics.add(Diagnostic.invalid(block.span(), "there are two blocks with the anchor `" + anchor + "`")
                    .withNote(other.span(), "the other one").withHint("give one of them another anchor"));
        }
    }

    private void display(Display display) {
        display.data().forEach(this::shown);
        display.values().forEach(this::value);
        formats(display).forEach(format -> format(format.text(), format));
    }

    private static Stream<Name> formats(Display display) {
        return switch (display) {
            case ChartSpec chart -> chart.formats().values().stream();
            case TableSpec table -> table.formats().values().stream();
            case KpiSpec _, TestsSpec _, LineageSpec _, ColumnsSpec _, FilterSpec _ -> Stream.empty();
        };
    }

    private void shown(Name name) {
        find(name).ifPresent(needed::add);
    }

    private void value(ValueRef ref) {
        Optional<Relation> relation = find(new Name(ref.cell(), ref.span()));
        ref.format().ifPresent(format -> format(format, new Name(format, ref.formatSpan())));
        Cell cell = relation.map(cells::get).orElse(null);
        if (cell instanceof Cell.Query || cell instanceof Cell.Value) {
            needed.add(relation.get());
        } else if (relation.isPresent()) {
            diagnostics.add(Diagnostic.invalid(ref.span(), "a value comes from a query or value cell, and `"
                    + ref.cell() + "` is a " + (cell == null ? "seed" : "model"))
                    .withHint("add a cell `sql NAME value` that selects one row from it"));
        }
    }

    private Optional<Relation> find(Name name) {
        Optional<Relation> relation = scope.find(name.text());
        if (relation.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(name.span(), "there is no cell or seed `" + name.text() + "`")
                    .withHint(unknown.hint(name.text(), Optional.empty())));
        }
        return relation;
    }

    private void format(String format, Name written) {
        if (!formats.contains(format)) {
            diagnostics.add(Diagnostic.invalid(written.span(), "there is no format `" + format + "`")
                    .withHint(Nearest.hint(format, formats)));
        }
    }
}
