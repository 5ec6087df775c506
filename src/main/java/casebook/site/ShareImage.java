package casebook.site;

import casebook.notebook.Name;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Chooses the picture that is shown where a page's address is shared: the author's choice, else the page's first figure. */
final class ShareImage {
    /** What services that show such pictures can read. */
    private static final Set<String> READABLE = Set.of("png", "jpg", "jpeg", "gif", "webp");

    private final SiteContext site;
    private final PageWork work;
    private final Content content;

    ShareImage(SiteContext site, PageWork work, Content content) {
        this.site = site;
        this.work = work;
        this.content = content;
    }

    /** Whether a name is that of a file rather than that of a figure. */
    static boolean isFile(Name image) {
        return image.text().matches(".*[./].*");
    }

    Optional<PageWork.Picture> choose() {
        Optional<Name> wish = content.notebook().front().image();
        if (wish.isPresent() && isFile(wish.get())) {
            return new Links(work, site.pages(), site.projectFiles(), content.notebook().name())
                    .picturePath(wish.get().text(), wish.get().span())
                    .map(path -> new PageWork.Picture("", path, 0, 0, ""));
        }
        Optional<String> id = wish.flatMap(name -> site.places().on(work.page.name()).stream()
                .filter(shown -> shown.kind() == Numbered.FIGURE && shown.isCalled(name.text())).findFirst())
                .map(DisplayIds.Shown::id);
        return work.pictures().stream().filter(picture -> READABLE.contains(extension(picture.path())))
                .filter(picture -> id.isEmpty() || picture.id().equals(id.get())).findFirst();
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
