package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;

/** A text read as the notebook {@code page}, and what was said about it. */
record Parsed(Notebook notebook, Diagnostics diagnostics) {
    static Parsed of(String text) {
        var diagnostics = new Diagnostics();
        return new Parsed(NotebookParser.parse("page", new Source("page.md", text), diagnostics), diagnostics);
    }

    /** A text with which nothing is wrong. */
    static Notebook sound(String text) {
        Parsed parsed = of(text);
        assertThat(Printed.text(parsed.diagnostics())).isEmpty();
        return parsed.notebook();
    }

    /** What is said about a text, with code frames. */
    static String messages(String text) {
        return Printed.text(of(text).diagnostics());
    }

    /** What is said about a text, without code frames. */
    static String brief(String text) {
        return Printed.brief(of(text).diagnostics());
    }
}
