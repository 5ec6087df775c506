package casebook.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the address of a link or picture, entities and escapes already decoded. */
sealed interface Address {
    /** Leads out of the site by a harmless scheme; with the form in which to write it. */
    record Elsewhere(String href) implements Address {}

    /** A place on the same page; the name may be empty. */
    record Anchor(String name) implements Address {}

    /**
     * A file of the project.
     *
     * @param path as written, percent signs decoded, relative to the notebook's folder
     * @param suffix the query and fragment as written, with their marks
     * @param anchor the fragment without its mark; may be empty
     */
    record Relative(String path, String suffix, String anchor) implements Address {}

    /** Not to be followed. */
    record Refused(String why, String hint) implements Address {}

    Set<String> SCHEMES = Set.of("http", "https", "mailto");
    /** What comes before the first colon may hold anything but what starts a path, a query or a fragment. */
    Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);
    String HARMLESS = "write http://…, https://…, mailto:… or a path relative to this file";

    static Address of(String decoded) {
        String text = decoded.strip();
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == 0xFFFD)) {
            return new Refused("an address can't hold backslashes or control characters", HARMLESS);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            return SCHEMES.contains(name) ? new Elsewhere(text.replace(" ", "%20"))
                    : new Refused("a link can't use `" + scheme.group(1) + ":`", HARMLESS);
        }
        if (text.startsWith("//")) {
            return new Refused("an address without a scheme works on no file", "write https:" + text);
        }
        if (text.startsWith("/")) {
            return new Refused("an address from the root works in no sub-folder and on no disk",
                    "write the path relative to this file");
        }
        return text.startsWith("#") ? new Anchor(text.substring(1)) : relative(text);
    }

    private static Address relative(String text) {
        int hash = text.indexOf('#');
        String anchor = hash < 0 ? "" : text.substring(hash + 1);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        return SitePath.decode(path).<Address>map(decoded -> decoded.isEmpty()
                        ? new Refused("the link leads nowhere", HARMLESS)
                        : new Relative(decoded, text.substring(path.length()), anchor))
                .orElse(new Refused("the percent signs in this address make no sense", HARMLESS));
    }
}
