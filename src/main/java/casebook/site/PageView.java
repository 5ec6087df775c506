package casebook.site;

import java.util.List;
import java.util.Optional;

/**
 * One page.
 *
 * @param lang the language's tag: {@code en}, {@code fr-CA}
 * @param root the way up to the site's root, empty or {@code ../} …; assets are at {@code ${page.root}assets/…}
 * @param contents headings of level 2, with those of level 3 as their children
 * @param body all blocks, rendered
 * @param badge how the tests of everything that the page reads stand; empty where there are none
 * @param hasCode whether there is folded code to show
 * @param canonical the address of the page that this one is a state of, if it is
 * @param scripts the addresses of further scripts
 * @param up the page that lists this one
 * @param languages the page in all its languages; empty if it has one
 */
record PageView(
        String title,
        Optional<String> subtitle,
        Optional<String> description,
        Optional<String> author,
        Optional<DateView> date,
        String lang,
        String root,
        List<TocEntry> contents,
        SafeHtml body,
        List<FootnoteView> footnotes,
        Optional<BadgeView> badge,
        boolean hasCode,
        Optional<String> canonical,
        List<String> scripts,
        Optional<LinkView> up,
        Optional<LinkView> previous,
        Optional<LinkView> next,
        List<LanguageView> languages) {}
