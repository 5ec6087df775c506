package casebook.site;

import java.util.ArrayList;
import java.util.List;

/** The files that every page uses: the style, the script, the fonts. */
final class Assets {
    private static final String FOLDER = "assets/";
    private static final List<String> NAMES = List.of("casebook.css", "casebook.js", "tables.js", "search.js", "tooltips.js", "favicon.svg", "fonts/OFL.txt",
            "fonts/inter-latin.woff2", "fonts/inter-latin-ext.woff2", "fonts/inter-latin-italic.woff2");
    /** Tells GitHub Pages to publish files as they are, those whose names start with {@code _} included. */
    private static final OutputFile AS_IT_IS = new OutputFile.Bytes(".nojekyll", new byte[0]);

    private Assets() {}

    /** The script of pages on which readers can choose. */
    static final String FILTERS = FOLDER + "filters.js";

    /** What pages with filters use besides. */
    static OutputFile filters(TemplateFiles templates) {
        return new OutputFile.Bytes(FILTERS, templates.required("filters.js"));
    }

    static List<OutputFile> of(TemplateFiles templates) {
        var files = new ArrayList<OutputFile>();
        NAMES.forEach(name -> files.add(new OutputFile.Bytes(FOLDER + name, templates.required(name))));
        files.add(AS_IT_IS);
        return files;
    }
}
