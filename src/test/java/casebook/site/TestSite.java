package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.project.Vocabulary;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders sites of made-up content, and looks into them. */
final class TestSite {
    private final Site site;

    private TestSite(Site site) {
        this.site = site;
    }

    static Project project(Path root, Locale locale) {
        var settings = new Settings("Case studies", Optional.of("Everything we know"), Optional.of("A. Nalyst"), locale, List.of(),
                Map.of(), Map.of(), 20, Optional.of("https://example.org/source"),
                Optional.of("https://example.org/site"), false, Settings.Html.TEXT,
                Settings.Limits.DEFAULT, new Settings.Engine(1, "1GB", 60, ZoneOffset.UTC));
        return new Project(root, settings, List.of(), List.of(), List.of(), List.of());
    }

    /** A site of a project that has no files of its own. */
    static TestSite of(Content... pages) {
        return in(Path.of("/nowhere"), pages);
    }

    static TestSite in(Path root, Content... pages) {
        Project project = project(root, Locale.ENGLISH);
        var words = new Vocabulary(project);
        return new TestSite(new SiteRenderer(project, locale -> new Formats(locale, Map.of(), words.of(locale))).render(List.of(pages)));
    }

    /** The page of a notebook that holds only this text. */
    static Document page(String text) {
        return of(new FakeContent("page", text)).document("page.html");
    }

    Site site() {
        return site;
    }

    List<String> paths() {
        return site.files().stream().map(OutputFile::path).toList();
    }

    String text(String path) {
        return site.files().stream().filter(file -> file.path().equals(path))
                .map(file -> new String(((OutputFile.Bytes) file).content(), StandardCharsets.UTF_8)).findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among " + paths() + " " + messages()));
    }

    Document document(String path) {
        return Jsoup.parse(text(path));
    }

    /** {@code error: what (hint)} with the text that the message points at. */
    List<String> messages() {
        return site.diagnostics().stream().map(TestSite::message).toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.severity().word() + ": " + diagnostic.message() + diagnostic.hint().map(hint -> " (" + hint + ")").orElse("")
                + " at " + diagnostic.span().text();
    }

    /** A table of one row. */
    static Table row(String columns, Object... values) {
        return table(columns, List.of(values));
    }

    /** A table whose columns' types are those of their first values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static Table table(String columns, List<Object>... rows) {
        String[] names = columns.split(",");
        var types = new ArrayList<Column>();
        for (int i = 0; i < names.length; i++) {
            int index = i;
            Object sample = Arrays.stream(rows).map(row -> row.get(index)).filter(v -> v != null).findFirst().orElse("");
            types.add(new Column(names[i], type(sample), sample.getClass().getSimpleName()));
        }
        return Table.of(types, List.of(rows));
    }

    private static Type type(Object value) {
        return switch (value) {
            case Boolean _ -> Type.BOOLEAN;
            case Long _ -> Type.INTEGER;
            case BigDecimal _ -> Type.DECIMAL;
            case Double _ -> Type.DOUBLE;
            case LocalDate _ -> Type.DATE;
            case LocalDateTime _ -> Type.TIMESTAMP;
            case Duration _ -> Type.INTERVAL;
            default -> Type.TEXT;
        };
    }
}
