package casebook.notebook;

import casebook.declaration.Excerpt;
import casebook.declaration.LanguageTag;
import casebook.declaration.Parameter;
import casebook.declaration.ParameterReader;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands between two {@code ---} lines at the top of a notebook. */
final class FrontMatterReader {
    /**
     * The two parts of a file.
     *
     * @param yaml the lines between the marks, if there are marks
     * @param bodyStart where the Markdown starts
     */
    record Region(Optional<Span> yaml, int bodyStart) {}

    private static final String MARK = "---";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FrontMatterReader() {}

    static Region region(Source source, Diagnostics diagnostics) {
        int start = source.text().startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        if (!source.lineText(0).substring(start).equals(MARK)) {
            return new Region(Optional.empty(), start);
        }
        for (int line = 1; line < source.lines(); line++) {
            if (source.lineText(line).equals(MARK)) {
                int body = line + 1 < source.lines() ? source.lineStart(line + 1) : source.text().length();
                return new Region(Optional.of(new Span(source, source.lineStart(1), source.lineStart(line))), body);
            }
        }
        diagnostics.add(Diagnostic.invalid(new Span(source, start, start + MARK.length()), "the front matter has no end")
                .withHint("write `---` on a line of its own after it"));
        return new Region(Optional.empty(), source.text().length());
    }

    /** @param byName the language that the file's name says */
    static FrontMatter read(Region region, Optional<Locale> byName, Diagnostics diagnostics) {
        FrontMatter front = region.yaml().flatMap(span -> YamlReader.readMap(span, "the front matter", diagnostics))
                .map(map -> read(map, byName, diagnostics)).orElse(FrontMatter.NONE);
        return byName.map(front::in).orElse(front);
    }

    private static FrontMatter read(YamlMap map, Optional<Locale> byName, Diagnostics diagnostics) {
        var fields = new Fields(map, "front matter key", diagnostics);
        var front = new FrontMatter(
                phrase(fields, "title", diagnostics),
                phrase(fields, "subtitle", diagnostics),
                phrase(fields, "description", diagnostics),
                fields.text("author"),
                fields.text("date"),
                fields.scalar("lang").flatMap(lang -> lang(lang, byName, diagnostics)),
                fields.number("order", -1_000_000, 1_000_000),
                params(fields, diagnostics),
                fields.names("uses").stream().map(FrontMatterReader::name).toList(),
                fields.names("filters").stream().map(FrontMatterReader::name).toList(),
                fields.scalar("pages").map(scalar -> new Excerpt(scalar.text(), scalar.span())));
        fields.done();
        return front;
    }

    private static Optional<Locale> lang(YamlScalar tag, Optional<Locale> byName, Diagnostics diagnostics) {
        Optional<Locale> written = LanguageTag.read(tag, diagnostics);
        if (written.isPresent() && byName.isPresent() && !written.equals(byName)) {
            diagnostics.add(Diagnostic.invalid(tag.span(), "the file's name says that it is in `" + byName.get().toLanguageTag() + "`")
                    .withHint("take `lang` out, or rename the file"));
        }
        return written;
    }

    private static Optional<Phrase> phrase(Fields fields, String key, Diagnostics diagnostics) {
        return fields.scalar(key).map(scalar -> PhraseReader.read(scalar, diagnostics));
    }

    private static List<Parameter> params(Fields fields, Diagnostics diagnostics) {
        return fields.map("params").map(map -> ParameterReader.read(map, diagnostics)).orElse(List.of());
    }

    private static Name name(YamlScalar scalar) {
        return new Name(scalar.text(), scalar.span());
    }
}
