package casebook.project;

import casebook.declaration.Parameter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code casebook.yml} says, with every default filled in.
 *
 * @param title the site's name
 * @param locale the language of pages that name none
 * @param params parameters for all notebooks
 * @param formats further formats: name and pattern
 * @param colors the colour of a series or category, by its name: {@code #1f77b4}
 * @param tableRows how many rows a table shows at most
 * @param repository where the project's source is published, for a link in the footer
 * @param url where the site is published, without a slash at its end
 * @param dictionary whether the site has a page that tells of all its tables
 * @param html what becomes of HTML in notebooks
 * @param limits how much is made of one notebook, before it is taken for a mistake
 */
public record Settings(
        String title,
        Optional<String> description,
        Optional<String> author,
        Locale locale,
        List<Parameter> params,
        Map<String, String> formats,
        Map<String, String> colors,
        int tableRows,
        Optional<String> repository,
        Optional<String> url,
        boolean dictionary,
        Html html,
        Limits limits,
        Engine engine) {
    /** What becomes of HTML in notebooks: it is shown as it is written, or the harmless part of it works. */
    public enum Html { TEXT, SANITISED }

    /**
     * How much is made of one notebook at most.
     *
     * @param states of one page, by the choices of its filters
     * @param pages per value
     */
    public record Limits(int states, int pages) {
        /** Enough for readers, and for a build that takes minutes. */
        public static final Limits DEFAULT = new Limits(100, 10_000);
    }

    /**
     * How the database runs.
     *
     * @param threads how many threads; by default one for each core
     * @param memory as DuckDB writes it: {@code 2GB}; by default half of the machine's
     * @param timeoutSeconds how long one cell may run
     * @param timeZone of timestamps with a zone
     * @param permissions what SQL may reach besides seeds and cells
     */
    public record Engine(int threads, String memory, int timeoutSeconds, ZoneId timeZone, Permissions permissions) {
        /** Without permissions. */
        public Engine(int threads, String memory, int timeoutSeconds, ZoneId timeZone) {
            this(threads, memory, timeoutSeconds, timeZone, Permissions.NONE);
        }

        public Engine with(Permissions granted) {
            return new Engine(threads, memory, timeoutSeconds, timeZone, granted);
        }
    }
}
