package casebook.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Paths with forward slashes: inside the site, and below a folder of the project. */
final class SitePath {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private SitePath() {}

    /** The file of a page, by its notebook's name. */
    static String page(String name) {
        return name + ".html";
    }

    /** The way from a page up to the site's root: empty, or {@code ../} for each folder. */
    static String up(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }

    /** The folder that holds a file, without a slash at its end; empty at the root. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The address of a file of the site as a page links to it. */
    static String href(String fromPage, String path) {
        String from = folder(fromPage);
        String relative = !from.isEmpty() && path.startsWith(from + "/") ? path.substring(from.length() + 1) : up(fromPage) + path;
        return encode(relative);
    }

    /** Percent-encodes each segment (RFC 3986, section 2.3). */
    static String encode(String path) {
        return Arrays.stream(path.split("/", -1)).map(SitePath::encodeSegment).collect(Collectors.joining("/"));
    }

    private static String encodeSegment(String segment) {
        var out = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) (b & 0xFF)) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append("%02X".formatted(b & 0xFF));
            }
        }
        return out.toString();
    }

    /** The path that an address names; nothing if its percent signs make no sense. */
    static Optional<String> decode(String address) {
        try {
            return Optional.of(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A path as seen from a folder, without {@code .} and {@code ..}; nothing if it leaves the root. */
    static Optional<String> resolve(String folder, String path) {
        var segments = new ArrayDeque<String>();
        for (String segment : (folder + "/" + path).split("/")) {
            switch (segment) {
                case "", "." -> { }
                case ".." -> {
                    if (segments.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }
}
