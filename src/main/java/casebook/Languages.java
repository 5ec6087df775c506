package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.plan.Scope;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.project.Vocabulary;
import casebook.result.Formats;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How values are written in each page's language. Safe for use by several threads. */
final class Languages {
    private final Settings settings;
    private final Vocabulary vocabulary;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();

    Languages(Project project) {
        this.settings = project.settings();
        this.vocabulary = new Vocabulary(project);
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

    Formats of(Locale locale) {
        return formats.computeIfAbsent(locale, wanted -> new Formats(wanted, settings.formats(), vocabulary.of(wanted)));
    }
}
