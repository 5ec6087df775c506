package casebook.cache;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.result.Image;
import casebook.result.ImageFile;
import java.util.List;
import java.util.Optional;

/** Pictures: what is said of one in one entry, and each of its files in one of its own, which is read when it is wanted. */
public final class Images {
    private final Cache cache;

    public Images(Cache cache) {
        this.cache = cache;
    }

    /**
     * A picture that is kept.
     *
     * @param near where the chart is written: messages are told near it
     */
    public Optional<Image> find(String name, Recipe recipe, Span near) {
        return cache.find("picture", name, recipe, in -> read(in, near));
    }

    /** Keeps a picture; one with messages that are about other places is made again each time. */
    public void keep(Recipe recipe, Image image, Span near) {
        if (!cache.isOn() || !Diagnoses.areNear(image.warnings(), near)) {
            return;
        }
        var out = new Out();
        write(out, image, near);
        cache.keep(recipe, out);
    }

    private void write(Out out, Image image, Span near) {
        out.text(image.extension());
        write(out, image.light());
        write(out, image.dark());
        out.number(image.width()).number(image.height()).text(image.alt()).list(image.spots(), Images::write);
        out.optional(image.narrow(), (o, narrow) -> write(o, narrow, near));
        Diagnoses.writeNear(out, image.warnings(), near);
    }

    private Image read(In in, Span near) {
        String extension = in.text();
        ImageFile light = file(in);
        ImageFile dark = file(in);
        int width = in.count();
        int height = in.count();
        String alt = in.text();
        List<Image.Spot> spots = in.list(Images::spot);
        Optional<Image> narrow = in.optional(i -> read(i, near));
        return new Image(extension, light, dark, width, height, alt, spots, narrow, Diagnoses.readNear(in, near));
    }

    private void write(Out out, ImageFile file) {
        out.text(file.digest());
        cache.keep(content(file.digest()), new Out().bytes(file.bytes()));
    }

    /** A file that isn't there, or is damaged, makes the whole picture be made again. */
    private ImageFile file(In in) {
        String digest = in.text();
        Recipe content = content(digest);
        if (cache.find(content, In::bytes).isEmpty()) {
            throw new IllegalArgumentException("the file of a picture is gone");
        }
        return new ImageFile.Stored(digest, () -> cache.find(content, In::bytes)
                .orElseThrow(() -> new ReportException(Diagnostic.io(Span.file("the cache"), "a picture went away while it was read")
                        .withHint("build again"))));
    }

    private static Recipe content(String digest) {
        return new Recipe("file of a picture").with("digest", digest);
    }

    private static void write(Out out, Image.Spot spot) {
        out.decimal(spot.left()).decimal(spot.top()).decimal(spot.width()).decimal(spot.height()).text(spot.name())
                .list(spot.facts(), Images::write);
    }

    private static void write(Out out, Image.Fact fact) {
        out.text(fact.label()).text(fact.value()).optional(fact.color(), (o, twin) -> o.text(twin.light()).text(twin.dark()));
    }

    private static Image.Spot spot(In in) {
        double left = in.decimal();
        double top = in.decimal();
        double width = in.decimal();
        double height = in.decimal();
        String name = in.text();
        return new Image.Spot(left, top, width, height, name, in.list(Images::fact));
    }

    private static Image.Fact fact(In in) {
        String label = in.text();
        String value = in.text();
        return new Image.Fact(label, value, in.optional(i -> {
            String light = i.text();
            return new Image.Twin(light, i.text());
        }));
    }
}
