/**
 * What only a browser can tell of a site: pages are opened in a headless one, over the DevTools protocol with the JDK alone.
 *
 * <p>{@link casebook.browser.InBrowser} gives a test class its {@link casebook.browser.Tab}s; without a browser its tests
 * are skipped. {@code BuiltSite} is a project's site as the program builds it, {@code CaseStudy} this repository's, built
 * once for all. The questions that are asked of a page in its own language stand in
 * {@code src/test/resources/browser/page.js}.
 */
package casebook.browser;
