package casebook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a site as addresses that hold their content (RFC 2397), and how large each became. */
final class DataUris {
    private static final Pattern URL = Pattern.compile("url\\(\"([^\"]+)\"\\)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("svg", "image/svg+xml"),
            Map.entry("csv", "text/csv;charset=utf-8"), Map.entry("tsv", "text/tab-separated-values;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"), Map.entry("json", "application/json"), Map.entry("pdf", "application/pdf"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, OutputFile> files = new HashMap<>();
    private final Path folder;
    private final Map<String, Long> sizes = new TreeMap<>();

    /** @param folder where those files of the site lie that are none of {@code files} */
    DataUris(List<OutputFile> files, Path folder) {
        files.forEach(file -> this.files.put(file.path(), file));
        this.folder = folder;
    }

    /** A file's content; nothing if the site has no such file. */
    Optional<byte[]> content(String path) {
        try {
            return switch (files.get(path)) {
                case OutputFile.Bytes bytes -> Optional.of(bytes.content());
                case OutputFile.Copy copy -> Optional.of(Files.readAllBytes(copy.from()));
                case OutputFile.Stored stored -> Optional.of(stored.from().bytes());
                case OutputFile.Made made -> Optional.of(Files.readAllBytes(made.from()));
                case null -> {
                    Path file = folder.resolve(path).normalize();
                    yield file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address that holds a file. */
    Optional<String> of(String path) {
        return content(path).map(content -> {
            String address = "data:" + type(path) + ";base64," + Base64.getEncoder().encodeToString(content);
            sizes.merge(path, (long) address.length(), Long::sum);
            return address;
        });
    }

    /** The text of a style, with the fonts that it names in it. */
    String style(String path) {
        String css = text(path);
        return URL.matcher(css).replaceAll(url -> Matcher.quoteReplacement("url(\"" + SitePath.resolve(SitePath.folder(path), url.group(1))
                .flatMap(this::of).orElse(url.group(1)) + "\")"));
    }

    String text(String path) {
        return new String(content(path).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    /** How many bytes each file takes, wherever it stands. */
    Map<String, Long> sizes() {
        return sizes;
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
    }
}
