package casebook;

import casebook.plan.Scope;
import casebook.project.Settings;
import casebook.result.Formats;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How values are written in each page's language. Safe for use by several threads. */
final class Languages {
    private final Settings settings;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();

    Languages(Settings settings) {
        this.settings = settings;
    }

    /** The formats of the site's own language. */
    Formats site() {
        return of(settings.locale());
    }

    /** The formats of a page's language. */
    Formats of(Scope page) {
        return of(page.notebook().front().lang().orElse(settings.locale()));
    }

    Formats of(Locale locale) {
        return formats.computeIfAbsent(locale, wanted -> new Formats(wanted, settings.formats()));
    }
}
