package casebook;

import casebook.cache.Described;
import casebook.cache.Out;
import casebook.diagnostic.Diagnostic;
import casebook.plan.Scope;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.project.Vocabulary;
import casebook.result.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How values are written in each page's language. Safe for use by several threads. */
final class Languages {
    private final Settings settings;
    private final Vocabulary vocabulary;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();
    private final Map<Locale, Out> described = new ConcurrentHashMap<>();
    private final Path templates;

    Languages(Project project) {
        this.settings = project.settings();
        this.vocabulary = new Vocabulary(project);
        this.templates = project.templateFolder();
    }

    /** The formats of the site's own language. */
    Formats site() {
        return of(settings.locale());
    }

    /** The formats of a page's language. */
    Formats of(Scope page) {
        return of(page.notebook().front().lang().orElse(settings.locale()));
    }

    /** What is wrong with the words of these pages, and what they lack. */
    List<Diagnostic> check(Collection<Scope> pages) {
        return vocabulary.check(pages.stream().map(page -> of(page).locale()).distinct().toList());
    }

    /** All that decides how a page's language is written, as a part of a recipe. */
    Out described(Scope page) {
        Locale locale = of(page).locale();
        return described.computeIfAbsent(locale, wanted -> Described.of(List.of(wanted.toLanguageTag(), settings.formats(), ownWords())));
    }

    /** Words that the project has of its own. */
    private Map<String, String> ownWords() {
        var words = new TreeMap<String, String>();
        try (Stream<Path> files = Files.isDirectory(templates) ? Files.list(templates) : Stream.empty()) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("words_")).toList()) {
                words.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Formats of(Locale locale) {
        return formats.computeIfAbsent(locale, wanted -> new Formats(wanted, settings.formats(), vocabulary.of(wanted)));
    }
}
