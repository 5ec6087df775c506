package casebook;

import java.util.Locale;

/** What a result can be written as, beside a site. */
enum ExportFormat {
    /** One file that needs no other. */
    HTML,
    /** A folder of Markdown as GitHub shows it. */
    GFM,
    /** Pages on paper. */
    PDF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
