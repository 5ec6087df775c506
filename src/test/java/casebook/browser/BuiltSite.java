package casebook.browser;

import casebook.CommandRun;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A project's site as the program builds it, on disk and in a folder of a web server on a free port of 127.0.0.1. */
final class BuiltSite implements AutoCloseable {
    private static final String FOLDER = "/some/sub/path/";

    private final Path folder;
    private final HttpServer server;

    private BuiltSite(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws IllegalStateException with what the build said, if it fails */
    static BuiltSite of(Path project) {
        try {
            Path folder = Files.createTempDirectory("casebook-site").toRealPath();
            CommandRun run = CommandRun.in(project, "build", "-o", folder.toString());
            if (run.status() != 0) {
                throw new IllegalStateException(run.err());
            }
            return new BuiltSite(folder, serve(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(FOLDER, SimpleFileServer.createFileHandler(folder));
        server.start();
        return server;
    }

    Path folder() {
        return folder;
    }

    /** Where all files lie, by way of the disk and of the web. */
    List<URI> roots() {
        return List.of(folder.toUri(), web());
    }

    URI web() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), FOLDER));
    }

    /**
     * The pages' paths below a root, sorted, encoded as in an address. Of hundreds that one notebook makes, they are the one
     * with the most to show and the one with the least.
     */
    List<String> pages() {
        Comparator<String> bySize = Comparator.comparing(path -> file(path).toFile().length());
        var extremes = Stream.of(html(this::isOfValue).min(bySize), html(this::isOfValue).max(bySize)).flatMap(Optional::stream);
        return Stream.concat(html(path -> !isOfValue(path)), extremes).distinct().sorted().toList();
    }

    private Stream<String> html(Predicate<String> wanted) {
        return files().stream().filter(path -> path.endsWith(".html")).filter(wanted);
    }

    /** Whether a file belongs to one of the pages that a notebook makes for values: `orders/7.html`, beside `orders.html`. */
    boolean isOfValue(String path) {
        String page = path.replaceFirst("^(figures|data)/", "").replaceFirst("/.*", "");
        return path.contains("/") && Files.isRegularFile(folder.resolve(page + ".html"))
                && Files.isDirectory(folder.resolve(page));
    }

    /** The paths of all files below a root, sorted, encoded as in an address. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(this::encoded).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String encoded(Path file) {
        return folder.toUri().relativize(file.toUri()).getRawPath();
    }

    /** A file of the site, by its path below a root, encoded as in an address. */
    Path file(String path) {
        return Path.of(folder.toUri().resolve(path));
    }

    Document document(String page) {
        try {
            return Jsoup.parse(file(page));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        Folders.delete(folder);
    }
}
