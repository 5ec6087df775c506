package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.FrontMatter;
import casebook.notebook.Notebook;
import casebook.notebook.Phrase;
import casebook.notebook.Version;
import com.vladsch.flexmark.ast.Heading;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a page before its blocks are rendered.
 *
 * @param name the notebook's name; for a page of one value, with the value's slug behind it
 * @param list the name of the page that lists this one and others of its kind
 * @param titleBlock the heading that is the page's title already, so that it isn't shown twice
 */
record PageInfo(
        String name,
        Optional<String> list,
        String title,
        Optional<String> subtitle,
        Optional<String> description,
        Optional<String> author,
        Optional<String> date,
        Locale locale,
        Optional<Block> titleBlock) {
    static PageInfo of(Content content, Locale siteLocale) {
        Notebook notebook = content.notebook();
        FrontMatter front = notebook.front();
        Optional<Listed> listed = content.listed();
        Optional<String> written = listed.flatMap(Listed::title)
                .or(() -> front.title().filter(phrase -> listed.isEmpty() || phrase.values().findAny().isPresent()).map(phrase -> text(phrase, content)));
        Optional<Block.Prose> heading = firstHeading(notebook);
        Optional<String> headingText = heading.map(block -> new InlineValues(content).plain(block.node()).strip());
        boolean same = heading.isPresent() && (written.isEmpty() || written.equals(headingText));
        return new PageInfo(listed.map(Listed::name).orElse(notebook.name()), listed.map(Listed::list),
                written.or(() -> headingText).filter(title -> !title.isEmpty()).orElseGet(() -> listed.map(Listed::slug)
                        .orElseGet(() -> Labels.humanised(notebook.name().substring(notebook.name().lastIndexOf('/') + 1)))),
                listed.flatMap(Listed::subtitle).or(() -> front.subtitle().map(phrase -> text(phrase, content))),
                listed.flatMap(Listed::description).or(() -> front.description().map(phrase -> text(phrase, content))), front.author(), front.date(),
                front.lang().orElse(siteLocale),
                same ? heading.map(Block.class::cast) : Optional.empty());
    }

    /** The page in another state, under a name of its own. */
    PageInfo state(String behindName, String label) {
        return new PageInfo(name + behindName, list, title + " – " + label, subtitle, description, author, date, locale, titleBlock);
    }

    /** The name of the page that this is a version of, its own if it has no other. */
    String original() {
        Optional<String> row = list.filter(it -> name.startsWith(it + "/"));
        return row.map(it -> Version.of(it).original() + name.substring(it.length()))
                .orElseGet(() -> list.isPresent() ? name : Version.of(name).original());
    }

    private static String text(Phrase phrase, Content content) {
        return phrase.resolve(content::value).text();
    }

    /** The heading of level 1 that opens the notebook. */
    private static Optional<Block.Prose> firstHeading(Notebook notebook) {
        return notebook.blocks().stream().findFirst()
                .filter(block -> block instanceof Block.Prose prose && prose.node() instanceof Heading heading
                        && heading.getLevel() == 1)
                .map(Block.Prose.class::cast);
    }
}
