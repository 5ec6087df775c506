package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.Display;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Judges references to figures and tables, without rendering: they name what a page can show, whatever its data. */
final class CrossReferenceCheck {
    private record Named(Numbered kind, String name) {}

    private final List<Content> contents;
    private final Pages pages;
    private final Links links;
    private final PageWork work;

    /** @param contents one for each of the pages, in their order */
    CrossReferenceCheck(List<Content> contents, Pages pages, Links links, PageWork work) {
        this.contents = contents;
        this.pages = pages;
        this.links = links;
        this.work = work;
    }

    void check(CrossReference reference, Span span) {
        Optional<Numbered> kind = reference.kind();
        if (kind.isEmpty()) {
            work.wrong(Diagnostic.invalid(span, "there is no kind of reference `@" + reference.mark() + ":`")
                    .withHint("write `[@fig:" + reference.name() + "]` for a figure, `[@tab:" + reference.name() + "]` for a table"));
            return;
        }
        Optional<String> page = reference.path().isEmpty() ? Optional.of(work.page.name()) : links.page(reference.path().get(), span);
        page.ifPresent(name -> check(reference.name(), kind.get(), name, span));
    }

    private void check(String name, Numbered kind, String page, Span span) {
        var named = new ArrayList<Named>();
        of(page).forEach(content -> gather(content, named));
        if (named.contains(new Named(kind, name))) {
            return;
        }
        String where = page.equals(work.page.name()) ? "this page" : "the page `" + page + ".md`";
        Diagnostic unknown = Diagnostic.invalid(span, "there is no " + kind.word + " `" + name + "` on " + where);
        Optional<Named> other = named.stream().filter(it -> it.name().equals(name)).findFirst();
        work.wrong(other.map(it -> unknown.withHint("it is a " + it.kind().word + ": write `@" + it.kind().mark + ":`"))
                .orElseGet(() -> unknown.withHint(Nearest.hint(name, names(named, it -> it.kind() == kind)))));
    }

    /** The page; of one that isn't made this time, those that the same notebook makes. */
    private List<Content> of(String page) {
        List<Content> same = contents(it -> it.name().equals(page));
        String list = page.substring(0, Math.max(0, page.lastIndexOf('/')));
        return same.isEmpty() ? contents(it -> it.list().equals(Optional.of(list))) : same;
    }

    private List<Content> contents(Predicate<PageInfo> which) {
        return IntStream.range(0, contents.size()).filter(i -> which.test(pages.inOrder().get(i))).mapToObj(contents::get).toList();
    }

    /** The same of a figure that is named alone. */
    static void checkFigure(Name name, Content page, PageWork work) {
        var named = new ArrayList<Named>();
        gather(page, named);
        if (!named.contains(new Named(Numbered.FIGURE, name.text()))) {
            work.wrong(Diagnostic.invalid(name.span(), "there is no figure `" + name.text() + "` on this page")
                    .withHint(Nearest.hint(name.text(), names(named, it -> it.kind() == Numbered.FIGURE))));
        }
    }

    private static TreeSet<String> names(List<Named> named, Predicate<Named> which) {
        var names = new TreeSet<String>();
        named.stream().filter(which).forEach(it -> names.add(it.name()));
        return names;
    }

    private static void gather(Content content, List<Named> named) {
        Block.flatten(content.notebook().blocks()).forEach(block -> {
            switch (block) {
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() ->
                        add(query.display(), Optional.empty(), named);
                case Block.DisplayBlock display -> add(display.display(), display.anchor(), named);
                case Block.Include include when content.has(include) -> gather(content.included(include), named);
                case Block.Include _, Block.CellBlock _, Block.Prose _, Block.Conditional _ -> { }
            }
        });
    }

    private static void add(Display display, Optional<String> anchor, List<Named> named) {
        Numbered.of(display).ifPresent(kind -> {
            named.add(new Named(kind, Numbered.name(display)));
            anchor.ifPresent(name -> named.add(new Named(kind, name)));
        });
    }
}
