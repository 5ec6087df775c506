package casebook.site;

import casebook.cache.Cache;
import casebook.cache.Described;
import casebook.cache.Diagnoses;
import casebook.cache.Digests;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.project.Project;
import casebook.result.Formats;
import casebook.result.ImageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Renders the pages of which nothing is kept, and keeps what came of them. Safe for use by several threads. */
final class KeptPages {
    private final Cache cache;
    private final Project project;
    private final Recipe site;
    private final Digests digests = new Digests();

    /** @param context what all pages share */
    KeptPages(Cache cache, Project project, SiteContext context) {
        this.cache = cache;
        this.project = project;
        this.site = cache.isOn() ? site(project, context, cache) : new Recipe("site");
    }

    private static Recipe site(Project project, SiteContext context, Cache cache) {
        var recipe = new Recipe("site").with("the settings", Described.of(project.settings()));
        var pages = new Out();
        context.pages().inOrder().forEach(page -> pages.bytes(PageRecipe.info(page).bytes()).bytes(context.places().described(page.name()).bytes()));
        context.pages().made().forEach(page -> pages.bytes(PageRecipe.info(page).bytes()));
        recipe.with("the pages", pages);
        if (Files.isDirectory(project.templateFolder())) {
            try (Stream<Path> files = Files.walk(project.templateFolder())) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    recipe.with("the template " + project.display(file), cache.files().of(file));
                }
            } catch (IOException | UncheckedIOException unreadable) {
                return recipe.with("no two times the same", Long.toString(System.nanoTime()));
            }
        }
        return recipe;
    }

    RenderedPage render(PageRenderer renderer, PageInfo page, Content content, Formats formats) {
        Optional<PageRecipe> recipe = recipe(page, content, formats);
        return recipe.flatMap(it -> cache.find("page", page.name(), it.recipe(), in -> read(in, page, it))).orElseGet(() -> {
            RenderedPage made = RenderedPage.of(renderer.render(page, content, formats));
            recipe.ifPresent(it -> keep(made, it));
            return made;
        });
    }

    private Optional<PageRecipe> recipe(PageInfo page, Content content, Formats formats) {
        if (!cache.isOn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PageRecipe(site, digests, page, content, Described.of(formats.locale().toLanguageTag())));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void keep(RenderedPage page, PageRecipe recipe) {
        Map<Path, String> drawn = new HashMap<>();
        recipe.pictures().values().forEach(file -> {
            if (file instanceof ImageFile.Kept kept) {
                drawn.put(kept.path(), kept.digest());
            }
        });
        boolean known = page.files().stream().allMatch(file -> !(file instanceof OutputFile.Made made) || drawn.containsKey(made.from()))
                && page.references().stream().allMatch(reference -> recipe.sources().containsKey(reference.span().source().path()));
        if (known && page.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            var out = new Out();
            out.list(page.files(), (o, file) -> write(o, file, drawn));
            out.list(page.references(), (o, reference) -> o.text(reference.span().source().path()).number(reference.span().start())
                    .number(reference.span().end()).text(reference.page()).text(reference.anchor()));
            out.list(page.anchors(), Out::text);
            out.list(page.search(), (o, entry) -> o.text(entry.anchor()).text(entry.heading()).text(entry.text()));
            Diagnoses.write(out, page.diagnostics());
            cache.keep(recipe.recipe(), out);
        }
    }

    private void write(Out out, OutputFile file, Map<Path, String> drawn) {
        out.text(file.path());
        switch (file) {
            case OutputFile.Bytes bytes -> out.number(0).bytes(bytes.content());
            case OutputFile.Made made -> out.number(1).text(drawn.get(made.from()));
            case OutputFile.Stored stored -> out.number(1).text(stored.from().digest());
            case OutputFile.Copy copy -> out.number(2).text(project.root().relativize(copy.from()).toString());
        }
    }

    private RenderedPage read(In in, PageInfo page, PageRecipe recipe) {
        List<OutputFile> files = in.list(i -> file(i, recipe.pictures()));
        List<PageWork.Reference> references = in.list(i -> {
            Source source = recipe.sources().get(i.text());
            int start = i.count();
            var span = new Span(source, start, i.count());
            String other = i.text();
            return new PageWork.Reference(span, other, i.text());
        });
        Set<String> anchors = new TreeSet<>(in.list(In::text));
        List<SearchText.Entry> search = in.list(i -> {
            String anchor = i.text();
            String heading = i.text();
            return new SearchText.Entry(anchor, heading, i.text());
        });
        return new RenderedPage(page, SitePath.page(page.name()), files, references, anchors, search, Diagnoses.read(in));
    }

    private OutputFile file(In in, Map<String, ImageFile> pictures) {
        String path = in.text();
        return switch (in.count()) {
            case 0 -> new OutputFile.Bytes(path, in.bytes());
            case 1 -> Optional.ofNullable(pictures.get(in.text())).map(picture -> OutputFile.picture(path, picture))
                    .orElseThrow(() -> new IllegalArgumentException("a picture is gone"));
            case 2 -> new OutputFile.Copy(path, project.root().resolve(in.text()));
            default -> throw new IllegalArgumentException("there is no such file");
        };
    }
}
