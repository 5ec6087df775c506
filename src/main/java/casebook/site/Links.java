package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the addresses of one notebook into those of a page that shows it, and gathers the files that they need. */
final class Links {
    private static final String MARKDOWN = ".md";

    private final PageWork work;
    private final Pages pages;
    private final ProjectFiles files;
    private final String folder;
    private final Consumer<Diagnostic> wrong;
    private final Consumer<PageWork.Reference> references;

    /** @param notebook the name of the notebook that the addresses stand in, perhaps a part of the page */
    Links(PageWork work, Pages pages, ProjectFiles files, String notebook) {
        this(work, pages, files, SitePath.folder(notebook), work::wrong, work::reference);
    }

    private Links(PageWork work, Pages pages, ProjectFiles files, String folder, Consumer<Diagnostic> wrong,
            Consumer<PageWork.Reference> references) {
        this.work = work;
        this.pages = pages;
        this.files = files;
        this.folder = folder;
        this.wrong = wrong;
        this.references = references;
    }

    /** The same for addresses in data: what is wrong with them goes elsewhere, and places on pages aren't looked for. */
    Links ofData(Consumer<Diagnostic> wrongInData) {
        return new Links(work, pages, files, folder, wrongInData, _ -> { });
    }

    /**
     * The address to write for a link; nothing if there can be none, with a diagnostic.
     *
     * @param address as written, entities and escapes decoded
     */
    Optional<String> link(String address, Span span) {
        return switch (Address.of(address)) {
            case Address.Elsewhere elsewhere -> Optional.of(elsewhere.href());
            case Address.Refused refused -> refuse(span, refused.why(), refused.hint());
            case Address.Anchor anchor -> Optional.of(anchor(anchor.name(), span));
            case Address.Relative relative when relative.path().endsWith(MARKDOWN) -> notebook(relative, span);
            case Address.Relative relative -> file(relative, span);
        };
    }

    /** The address to write for a picture, likewise; pictures lie inside the project. */
    Optional<String> picture(String address, Span span) {
        return switch (Address.of(address)) {
            case Address.Elsewhere _ -> refuse(span, "a page shows no pictures from elsewhere",
                    "save it in the project, and write its path");
            case Address.Anchor _ -> refuse(span, "this picture's address names no file", "write its path");
            case Address.Refused refused -> refuse(span, refused.why(), refused.hint());
            case Address.Relative relative -> file(relative, span);
        };
    }

    /** The name of the page that a path leads to, as in {@code sales/north.md}; nothing if there is none, with a diagnostic. */
    Optional<String> page(String path, Span span) {
        Optional<String> name = SitePath.resolve(folder, path.substring(0, path.length() - MARKDOWN.length()));
        return name.filter(pages::has).or(() -> noPage(name.orElse(path), new Address.Relative(path, "", ""), span));
    }

    private String anchor(String name, Span span) {
        if (!name.isEmpty()) {
            references.accept(new PageWork.Reference(span, work.page.name(), SitePath.decode(name).orElse(name)));
        }
        return "#" + name;
    }

    private Optional<String> notebook(Address.Relative address, Span span) {
        String stem = address.path().substring(0, address.path().length() - MARKDOWN.length());
        Optional<String> name = SitePath.resolve(folder, stem);
        if (name.isEmpty()) {
            return file(address, span);
        }
        if (pages.has(name.get())) {
            if (!address.anchor().isEmpty()) {
                String anchor = SitePath.decode(address.anchor()).orElse(address.anchor());
                references.accept(new PageWork.Reference(span, name.get(), anchor));
            }
            return Optional.of(work.href(SitePath.page(name.get())) + address.suffix());
        }
        return noPage(name.get(), address, span);
    }

    private Optional<String> noPage(String name, Address.Relative address, Span span) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (!files.hasNotebook(name) && files.hasNotebook(SitePath.folder(name)) && !pages.has(SitePath.folder(name))) {
            work.wrong(Diagnostic.warning(span, "`" + SitePath.folder(name) + MARKDOWN + "` isn't built this time, so this is no link"));
        } else if (pages.isList(SitePath.folder(name))) {
            List<String> slugs = pages.inOrder().stream().filter(page -> page.list().filter(SitePath.folder(name)::equals).isPresent())
                    .map(page -> page.name().substring(page.name().lastIndexOf('/') + 1)).toList();
            work.wrong(Diagnostic.invalid(span, "`" + SitePath.folder(name) + MARKDOWN + "` makes no page `" + last + "`")
                    .withHint(Nearest.of(last, slugs).map(near -> "did you mean `" + near + "`?")));
        } else if (!files.hasNotebook(name)) {
            List<String> names = pages.inOrder().stream().map(page -> page.name() + MARKDOWN).toList();
            wrong.accept(Diagnostic.invalid(span, "there is no notebook `" + address.path() + "`")
                    .withHint(Nearest.hint(name + MARKDOWN, names)));
        } else if (last.startsWith("_")) {
            wrong.accept(Diagnostic.invalid(span, "`" + address.path() + "` is a part, which has no page of its own")
                    .withHint("to show it here, put the link on a line of its own and give it the title \"include\""));
        } else {
            wrong.accept(Diagnostic.warning(span, "`" + address.path() + "` isn't built this time, so this is no link"));
        }
        return Optional.empty();
    }

    private Optional<String> file(Address.Relative address, Span span) {
        switch (files.find(folder, address.path())) {
            case ProjectFiles.Found found -> {
                String path = "files/" + found.path();
                work.file(new OutputFile.Copy(path, found.file()));
                return Optional.of(work.href(path) + address.suffix());
            }
            case ProjectFiles.Missing missing -> wrong.accept(
                    Diagnostic.invalid(span, "there is no file `" + address.path() + "`").withHint(missing.hint()));
            case ProjectFiles.Outside _ -> wrong.accept(
                    Diagnostic.invalid(span, "`" + address.path() + "` lies outside the project, so it isn't published")
                            .withHint("copy it into the project"));
        }
        return Optional.empty();
    }

    private Optional<String> refuse(Span span, String why, String hint) {
        wrong.accept(Diagnostic.invalid(span, why).withHint(hint));
        return Optional.empty();
    }
}
