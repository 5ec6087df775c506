package casebook.site;

/**
 * A page in one of its languages.
 *
 * @param name of the language, in itself
 * @param tag of the language: {@code fr}
 * @param current whether it is the page that shows this
 * @param original whether it is the version for readers of no other
 */
record LanguageView(String name, String tag, String href, boolean current, boolean original) {}
