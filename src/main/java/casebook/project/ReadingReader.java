package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.yaml.Fields;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads how a text file is written, from the keys of one seed and from those of its {@code config:}. */
final class ReadingReader {
    private static final List<String> KEYS = List.of("delimiter", "quote", "encoding", "decimal", "header");
    private static final List<String> ENCODINGS = List.of("utf-8", "latin-1", "utf-16");
    /** Other names under which people know them; where Latin-1 and Windows-1252 differ, the latter is meant. */
    private static final Map<String, String> SAME = Map.of("utf8", "utf-8", "latin1", "latin-1", "iso88591", "latin-1",
            "windows1252", "latin-1", "cp1252", "latin-1", "utf16", "utf-16", "utf16le", "utf-16");

    private final Diagnostics diagnostics;
    private final List<YamlMap.Entry> written = new ArrayList<>();

    ReadingReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Seed.Reading read(Fields seed) {
        Seed.Reading direct = keys(seed);
        Seed.Reading configured = seed.map("config").map(map -> {
            var config = new Fields(map, "key of `config`", diagnostics);
            KEYS.forEach(key -> config.entry(key).ifPresent(entry -> once(seed, entry)));
            Seed.Reading reading = keys(config);
            config.done();
            return reading;
        }).orElse(Seed.Reading.DETECT);
        return new Seed.Reading(direct.delimiter().or(configured::delimiter), direct.quote().or(configured::quote),
                direct.encoding().or(configured::encoding), direct.decimal().or(configured::decimal),
                direct.header().or(configured::header));
    }

    /** Only CSV and TSV are written in more than one way. */
    void checkKind(Seed.Kind kind) {
        if (kind != Seed.Kind.CSV && kind != Seed.Kind.TSV) {
            String ending = "." + kind.name().toLowerCase(Locale.ROOT);
            written.forEach(entry -> diagnostics.add(Diagnostic.invalid(entry.keySpan(),
                    "`" + entry.key() + "` is for .csv and .tsv files, and this seed is " + ending)));
        }
    }

    private void once(Fields seed, YamlMap.Entry configured) {
        seed.entry(configured.key()).ifPresent(direct -> diagnostics.add(
                Diagnostic.invalid(configured.keySpan(), "`" + configured.key() + "` stands beside the seed's name too")
                        .withNote(direct.keySpan(), "it stands here").withHint("keep one of them")));
    }

    private Seed.Reading keys(Fields fields) {
        KEYS.forEach(key -> fields.entry(key).ifPresent(written::add));
        return new Seed.Reading(
                fields.scalar("delimiter").flatMap(this::delimiter),
                fields.scalar("quote").flatMap(scalar -> character(scalar, scalar.text(), "quote", "\"'\"")),
                fields.scalar("encoding").flatMap(this::encoding),
                fields.scalar("decimal").flatMap(this::decimal),
                fields.flag("header"));
    }

    private Optional<String> delimiter(YamlScalar scalar) {
        boolean tab = scalar.text().equals("\\t") || scalar.text().equalsIgnoreCase("tab");
        return character(scalar, tab ? "\t" : scalar.text(), "delimiter", "\";\", or \"\\t\" for a tab");
    }

    private Optional<String> character(YamlScalar scalar, String text, String key, String example) {
        if (text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r') {
            return Optional.of(text);
        }
        diagnostics.add(Diagnostic.invalid(scalar.span(), "`" + key + "` must be one character").withHint("write " + example));
        return Optional.empty();
    }

    private Optional<String> encoding(YamlScalar scalar) {
        String bare = scalar.text().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        Optional<String> encoding = Optional.ofNullable(SAME.get(bare));
        if (encoding.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(scalar.span(), "unknown encoding `" + scalar.text() + "`")
                    .withHint(Nearest.hint(scalar.text(), ENCODINGS)));
        }
        return encoding;
    }

    private Optional<String> decimal(YamlScalar scalar) {
        if (scalar.text().equals(",") || scalar.text().equals(".")) {
            return Optional.of(scalar.text());
        }
        diagnostics.add(Diagnostic.invalid(scalar.span(), "`decimal` must be \",\" or \".\""));
        return Optional.empty();
    }
}
